package org.chancery.platform.journal.relay;

import java.time.Instant;
import java.util.UUID;

/**
 * A stamped event on its way out.
 *
 * @param number its place in the lane, from 1
 * @param subject the written form of the aggregate
 * @param version its place in the aggregate, from 0
 * @param type its name without the publisher
 * @param payload the stored bytes
 * @param metadata a flat JSON object of strings
 */
@SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
public record OutgoingEvent(
        int lane,
        long number,
        UUID id,
        String subject,
        long version,
        Instant recordedAt,
        String type,
        int revision,
        byte[] payload,
        byte[] metadata) {}
