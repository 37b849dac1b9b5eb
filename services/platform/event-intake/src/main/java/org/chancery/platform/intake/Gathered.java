package org.chancery.platform.intake;

import java.time.Duration;
import java.util.ArrayList;
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
            urgent |= lane.cursor().stopped() || read.stream().anyMatch(concerns);
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

    /** Hands over all of it. */
    Map<Lane, List<Received>> take() {
        Map<Lane, List<Received>> all = records;
        records = new LinkedHashMap<>();
        count = 0;
        urgent = false;
        return all;
    }
}
