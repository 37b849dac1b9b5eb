package org.chancery.faults.load;

import org.chancery.faults.ground.Program;
import org.jspecify.annotations.Nullable;

/**
 * A command as it goes over the wire, byte for byte the same each time that it is asked.
 *
 * @param key the {@code Idempotency-Key}
 * @param person who asks, as the subject claim names them
 * @param ifMatch the entity tag that it rests on, or null
 */
@SuppressWarnings("ArrayRecordComponent") // requests are sent, never compared
public record Request(
        Program program,
        String key,
        String person,
        String method,
        String path,
        @Nullable String ifMatch,
        byte[] body) {

    /** Who the store says has asked. */
    public String owner() {
        return "person:" + person;
    }
}
