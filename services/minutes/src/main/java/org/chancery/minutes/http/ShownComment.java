package org.chancery.minutes.http;

import java.time.Instant;
import org.chancery.minutes.events.RecordEvent.ReviewCommentMade;
import org.chancery.minutes.events.RecordEvent.ReviewCommentResolved;
import org.chancery.minutes.events.ReviewCommentId;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is read.
 *
 * @param resolved how it was dealt with, or null where it was not
 */
record ShownComment(
        ReviewCommentId comment,
        @Nullable StatementId statement,
        ProtectedText text,
        Marking marking,
        String by,
        Instant at,
        @Nullable Resolved resolved) {

    /** Who dealt with it. */
    record Resolved(String by, Instant at, @Nullable ProtectedText resolution) {}

    static ShownComment of(ReviewCommentMade made, Recorded<?> recorded) {
        return new ShownComment(
                made.comment(),
                made.statement(),
                made.text(),
                made.marking(),
                recorded.provenance().actor().toString(),
                recorded.recordedAt(),
                null);
    }

    ShownComment resolved(ReviewCommentResolved how, Recorded<?> recorded) {
        return new ShownComment(
                comment,
                statement,
                text,
                marking,
                by,
                at,
                new Resolved(recorded.provenance().actor().toString(), recorded.recordedAt(), how.resolution()));
    }
}
