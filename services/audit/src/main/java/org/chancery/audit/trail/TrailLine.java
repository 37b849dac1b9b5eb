package org.chancery.audit.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.problems.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * One event: who, when, what, to what and because of what. Never what it says.
 *
 * @param time when the publisher recorded it
 * @param actor who, such as {@code person:seo.yun} or {@code reaction:when-consultation-held-then-open-record}
 * @param type the CloudEvents type
 * @param version the version of the type
 * @param subject the aggregate it happened to
 * @param aggregateVersion its sequence number in the aggregate, from 0
 * @param cause the id of the event that a reaction answered, or null where a person acted of their own accord
 * @param correlation what everything shares that one act of a person set off
 * @param importSource the old record that an import brought in, or null
 * @param about the subjects that it is about, without its own
 * @param marking how the event is marked
 * @param id the CloudEvents id
 * @param topic the publisher's topic
 * @param lane the partition of the topic
 * @param number its gapless number in the lane, from 1
 * @param bodySha256 the SHA-256 of the body as received, in lower-case hex, by which its publisher can prove it
 */
record TrailLine(
        Instant time,
        String actor,
        String type,
        int version,
        String subject,
        long aggregateVersion,
        @Nullable UUID cause,
        UUID correlation,
        @Nullable String importSource,
        List<String> about,
        Marking marking,
        UUID id,
        String topic,
        int lane,
        long number,
        String bodySha256) {

    /** Time first; topic, lane and number tell apart what was recorded at the same instant. */
    Cursor cursor() {
        return Cursor.of(time.toString(), topic, String.valueOf(lane), String.valueOf(number));
    }
}
