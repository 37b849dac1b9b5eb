package org.chancery.platform.deciding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;

/** Reads what this service itself has decided, always up to the last acknowledged command. */
public interface Streams {

    /** Whether the aggregate has any event. */
    boolean exists(Subject subject);

    /** All events of an aggregate in order; empty where there is none. */
    <E> List<Recorded<E>> read(Subject subject, Class<E> eventType);

    /**
     * An event as it was stored.
     *
     * @param version its sequence number in the aggregate, from 0
     */
    record Recorded<E>(UUID id, E event, long version, Instant recordedAt, Provenance provenance) {}
}
