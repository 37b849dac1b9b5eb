package org.chancery.platform.journal;

import java.time.Instant;
import java.util.UUID;
import org.chancery.platform.journal.relay.OutgoingEvent;

/**
 * A row of the event table.
 *
 * @param aggregateType the kind of the aggregate's subject
 * @param aggregateId the written form of the subject
 * @param version the sequence number in the aggregate, from 0
 * @param recordedAt to the microsecond
 * @param type the event's name without the publisher
 * @param revision the event's version
 */
@SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
record StoredEvent(
        UUID eventId,
        String aggregateType,
        String aggregateId,
        long version,
        Instant recordedAt,
        String type,
        int revision,
        byte[] payload,
        byte[] metadata) {

    /** This event with its place in a lane. */
    OutgoingEvent under(int lane, long number) {
        return new OutgoingEvent(
                lane, number, eventId, aggregateId, version, recordedAt, type, revision, payload, metadata);
    }
}
