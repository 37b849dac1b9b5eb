package org.chancery.platform.door;

import java.time.Instant;
import java.util.List;
import org.chancery.platform.deciding.Streams.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The instant as of which a reader wants to see an aggregate: {@code ?at=2024-02-02T10:00:00Z}, or now. A controller takes
 * it as an argument and folds only what it lets through. Who may see the result is asked of today's rules.
 */
public final class AsOf {

    static final AsOf NOW = new AsOf(null);

    private final @Nullable Instant at;

    private AsOf(@Nullable Instant at) {
        this.at = at;
    }

    static AsOf at(Instant at) {
        return new AsOf(at);
    }

    /** Of all events those that had been recorded by then, in the same order. */
    public <E> List<Recorded<E>> of(List<Recorded<E>> events) {
        return at == null
                ? events
                : events.stream()
                        .takeWhile(event -> !event.recordedAt().isAfter(at))
                        .toList();
    }
}
