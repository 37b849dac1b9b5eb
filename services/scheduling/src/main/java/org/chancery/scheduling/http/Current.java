package org.chancery.scheduling.http;

import java.util.List;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Shown;
import org.chancery.platform.envelope.Subject;
import org.springframework.http.ResponseEntity;

/**
 * An aggregate as its last acknowledged command left it.
 *
 * @param version the sequence number of its newest event, -1 where it has none
 */
record Current<S>(S state, long version) {

    static <S extends Decider<S, ?, E>, E> Current<S> of(
            Streams streams, Subject subject, Class<E> eventType, S initial) {
        return fold(streams.read(subject, eventType), initial);
    }

    /** As its last command left it that was acknowledged by then. */
    static <S extends Decider<S, ?, E>, E> Current<S> of(
            Streams streams, Subject subject, Class<E> eventType, S initial, AsOf asOf) {
        return fold(asOf.of(streams.read(subject, eventType)), initial);
    }

    /** As these events leave it. */
    static <S extends Decider<S, ?, E>, E> Current<S> fold(List<Recorded<E>> events, S initial) {
        S state = initial;
        for (Recorded<E> recorded : events) {
            state = state.evolve(recorded.event());
        }
        return new Current<>(state, events.isEmpty() ? -1 : events.getLast().version());
    }

    /** The answer to a GET, with the version as its entity tag. */
    <T> ResponseEntity<T> as(T body) {
        return Shown.version(version, body);
    }
}
