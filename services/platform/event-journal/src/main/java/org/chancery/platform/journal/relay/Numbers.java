package org.chancery.platform.journal.relay;

import java.util.Map;
import java.util.TreeMap;
import org.chancery.platform.journal.relay.RelayParts.Held;

/** The numbers that a lane of a topic holds, in whatever order and however often they are met. */
final class Numbers {

    private long through;

    /** The numbers beyond a hole, as ranges from the first to the last. */
    private final TreeMap<Long, Long> ahead = new TreeMap<>();

    /** @param through the number up to which all are taken to be there */
    Numbers(long through) {
        this.through = through;
    }

    /** Up to this one, all are there. */
    long through() {
        return through;
    }

    /** The highest that is there, whatever is missing before it. */
    long highest() {
        return ahead.isEmpty() ? through : ahead.lastEntry().getValue();
    }

    /** Both. */
    Held held() {
        return new Held(through, highest());
    }

    /** Notes that a number is there. */
    void add(long number) {
        if (number == through + 1) {
            through = number;
            Map.Entry<Long, Long> next = ahead.firstEntry();
            if (next != null && next.getKey() == through + 1) {
                through = next.getValue();
                ahead.pollFirstEntry();
            }
        } else if (number > through) {
            beyondTheHole(number);
        }
    }

    private void beyondTheHole(long number) {
        Map.Entry<Long, Long> before = ahead.floorEntry(number);
        if (before != null && before.getValue() >= number) {
            return;
        }
        long first = before != null && before.getValue() == number - 1 ? before.getKey() : number;
        Long last = ahead.remove(number + 1);
        ahead.put(first, last == null ? number : last);
    }
}
