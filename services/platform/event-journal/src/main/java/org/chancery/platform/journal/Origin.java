package org.chancery.platform.journal;

import java.time.Instant;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from. It travels with the event's message from the aggregate to the storage engine, so that the
 * request key is part of the append and depends on nothing around it.
 *
 * @param decidedAt what the event is recorded at
 * @param key the request that led to it, or null
 */
record Origin(
        Provenance provenance,
        Label label,
        Instant decidedAt,
        @Nullable RequestKey key) {

    private static final String NAME = "origin";

    MetaData asMetaData() {
        return MetaData.with(NAME, this);
    }

    /**
     * The origin of an event that is about to be appended.
     *
     * @throws IllegalStateException where the event did not come through {@link Shell}
     */
    static Origin of(Message<?> event) {
        if (event.getMetaData().get(NAME) instanceof Origin origin) {
            return origin;
        }
        throw new IllegalStateException("an event that no command led to");
    }
}
