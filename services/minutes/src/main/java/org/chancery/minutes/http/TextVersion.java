package org.chancery.minutes.http;

import java.time.Instant;
import java.util.List;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.platform.envelope.Marking;

/**
 * One version of a text in the list of all.
 *
 * @param by who submitted it
 * @param approvals those of it that stand; with those of all parties it is the one that was agreed
 */
record TextVersion(
        int version,
        String title,
        List<String> languages,
        int paragraphs,
        Marking marking,
        String hash,
        String by,
        Instant at,
        List<TextInSight.Approved> approvals) {

    static TextVersion of(TextSubmitted e, String by, Instant at, List<TextInSight.Approved> approvals) {
        return new TextVersion(
                e.version(), e.title(), e.languages(), e.paragraphs().size(), e.marking(), e.hash(), by, at, approvals);
    }
}
