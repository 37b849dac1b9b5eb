package org.chancery.platform.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Since when each lane has been seen to have as many records as it has: whoever has not taken one of them has been behind
 * for that long. As exact as often somebody looks, and from the start of this process on. A topic says when a record came
 * only to whoever reads it.
 */
final class EndsSeen {

    private static final int MOST = 1_000;

    private final LongSupplier nanos;
    private final Map<LaneId, TreeMap<Long, Long>> seen = new HashMap<>();

    /** @param nanos a clock that only goes forward, such as {@link System#nanoTime} */
    EndsSeen(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Notes how many records each lane has now. */
    synchronized void note(Map<LaneId, Long> ends) {
        long now = nanos.getAsLong();
        ends.forEach((lane, end) -> {
            TreeMap<Long, Long> moments = seen.computeIfAbsent(lane, _ -> new TreeMap<>());
            if (!moments.isEmpty() && end < moments.lastKey()) {
                // The topic was made anew.
                moments.clear();
            }
            moments.putIfAbsent(end, now);
            if (moments.size() > MOST) {
                removeEverySecond(moments);
            }
        });
    }

    private static void removeEverySecond(NavigableMap<Long, Long> moments) {
        Iterator<Long> ends = moments.keySet().iterator();
        while (ends.hasNext()) {
            ends.next();
            if (ends.hasNext()) {
                ends.next();
                ends.remove();
            }
        }
    }

    /** How long there has been something at or behind this offset; zero where there is nothing. */
    synchronized Duration since(LaneId lane, long nextOffset) {
        TreeMap<Long, Long> moments = seen.get(lane);
        Map.Entry<Long, Long> first = moments == null ? null : moments.higherEntry(nextOffset);
        return first == null ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - first.getValue());
    }
}
