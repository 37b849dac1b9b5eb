package org.chancery.platform.door;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.problems.Problem;
import org.springframework.http.ResponseEntity;

/**
 * Answers a writing service gives when it is read: always up to the last acknowledged command, with the {@code ETag}
 * that a change wants back. Spring answers 304 by itself where the client has it already.
 */
public final class Shown {

    private Shown() {}

    /** This representation of that version. */
    public static <T> ResponseEntity<T> version(long version, T body) {
        return ResponseEntity.ok().eTag(Door.tag(version)).body(body);
    }

    /**
     * What the events of an aggregate add up to.
     *
     * @param initial the state before any event
     * @param evolve the state after one more event
     * @param view what to show of the last state
     * @throws Problem 404 where there is no event
     */
    public static <E, S, T> ResponseEntity<T> folded(
            List<Recorded<E>> history, S initial, BiFunction<S, E, S> evolve, Function<S, T> view) {
        if (history.isEmpty()) {
            throw Problem.notFound();
        }
        S state = initial;
        for (Recorded<E> recorded : history) {
            state = evolve.apply(state, recorded.event());
        }
        return version(history.getLast().version(), view.apply(state));
    }
}
