package org.chancery.platform.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a consumer has read and not taken. What asks nothing of it waits for company for a moment, so that whoever wants few
 * of many events does not write its position for each of the others; nothing is taken out of the order of its lane.
 */
final class Gathered {

    /** How long what asks nothing of the consumer waits at most. */
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final Predicate<Received> concerns;
    private final Predicate<String> awaited;
    private final int most;
    private Map<Lane, List<Received>> records = new LinkedHashMap<>();
    private int count;
    private boolean urgent;
    private long takeAt;

    /**
     * @param concerns whether an event may ask something of the consumer
     * @param awaited whether somebody waits for events of an aggregate to be taken
     * @param most how many records are gathered at most, but for those of one poll
     */
    Gathered(Predicate<Received> concerns, Predicate<String> awaited, int most) {
        this.concerns = concerns;
        this.awaited = awaited;
        this.most = most;
    }

    /** @param now in nanoseconds, of a time that only ever grows */
    void add(Map<Lane, List<Received>> more, long now) {
        if (records.isEmpty()) {
            takeAt = now + LONGEST.toNanos();
        }
        more.forEach((lane, read) -> {
            records.computeIfAbsent(lane, _ -> new ArrayList<>()).addAll(read);
            count += read.size();
            // What was taken before it was on the topic comes from there too, and asks for nothing then.
            urgent |= lane.cursor().stopped()
                    || read.stream()
                            .anyMatch(record ->
                                    concerns.test(record) && !lane.cursor().hasTaken(record));
        });
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** Whether it is to be taken now. */
    boolean isDue(long now) {
        return !records.isEmpty()
                && (urgent
                        || count >= most
                        || now - takeAt >= 0
                        || records.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(record -> awaited.test(Envelopes.aggregate(record))));
    }

    /**
     * Hands it over, lane by lane; what does not go into a portion stays, and is due.
     *
     * @param portion how many records at most
     */
    Map<Lane, List<Received>> take(int portion) {
        var taken = new LinkedHashMap<Lane, List<Received>>();
        int left = portion;
        for (Iterator<Map.Entry<Lane, List<Received>>> lanes =
                        records.entrySet().iterator();
                left > 0 && lanes.hasNext(); ) {
            Map.Entry<Lane, List<Received>> next = lanes.next();
            List<Received> read = next.getValue();
            if (read.size() <= left) {
                taken.put(next.getKey(), read);
                lanes.remove();
            } else {
                taken.put(next.getKey(), List.copyOf(read.subList(0, left)));
                read.subList(0, left).clear();
            }
            left -= taken.get(next.getKey()).size();
        }
        count -= portion - left;
        urgent = !records.isEmpty();
        return taken;
    }

    /** Lets go of what was read of a lane, which will be read again. */
    void drop(Lane lane) {
        List<Received> dropped = records.remove(lane);
        count -= dropped == null ? 0 : dropped.size();
        urgent &= !records.isEmpty();
    }
}
