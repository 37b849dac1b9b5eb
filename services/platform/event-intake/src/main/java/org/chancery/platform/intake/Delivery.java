package org.chancery.platform.intake;

import java.time.Instant;
import java.util.UUID;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;

/**
 * An event's envelope together with the bytes it came in. Whoever reads only this needs no contract of the publisher.
 *
 * @param id the CloudEvents {@code id}, unique for ever
 * @param type publisher, name and version
 * @param subject the aggregate it happened to
 * @param aggregateVersion its sequence number in the aggregate, from 0
 * @param time when the publisher recorded it
 * @param number its gapless number in the lane, from 1
 * @param provenance who and why
 * @param label what it is about and how it is marked
 * @param received the record as it came
 * @param body the event body: the bytes that the publisher stored
 */
public record Delivery(
        UUID id,
        TypeName type,
        Subject subject,
        long aggregateVersion,
        Instant time,
        long number,
        Provenance provenance,
        Label label,
        Received received,
        Bytes body) {

    /** The publisher's topic, without the prefix of the installation. */
    public String topic() {
        return received.topic();
    }

    /** The lane, which is the partition. */
    public int lane() {
        return received.lane();
    }

    /** The place in the partition, from 0. */
    public long offset() {
        return received.offset();
    }
}
