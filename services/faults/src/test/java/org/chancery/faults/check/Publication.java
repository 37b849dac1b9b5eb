package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I2;
import static org.chancery.faults.check.Invariant.I5;
import static org.chancery.faults.check.Invariant.I6;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.faults.check.Store.Event;
import org.chancery.faults.ground.Program;

/**
 * Compares a store with its topic, as sets and in order. A record may come again, byte for byte under its number; what a
 * fault has sent in the place of the relay counts as published, and its order is nobody's fault.
 */
final class Publication {

    private final Findings findings;

    Publication(Findings findings) {
        this.findings = findings;
    }

    /** @param topic by lane and offset, without what the harness itself has put there */
    void check(Store store, List<Published> topic) {
        Map<UUID, Event> stored = new HashMap<>();
        store.events().forEach(event -> stored.put(event.id(), event));
        Set<UUID> seen = new HashSet<>();
        Set<UUID> sent = new HashSet<>();
        var numbers = new Course<Integer>();
        var versions = new Course<String>();
        for (Published record : topic) {
            Event event = stored.get(record.event());
            if (event == null) {
                findings.add(I5, "%s holds a record of no event: %s".formatted(store.program(), record));
                continue;
            }
            checkSame(store.program(), event, record);
            seen.add(record.event());
            if (record.outOfTurn()) {
                numbers.forestall(record.lane(), record.number());
                versions.forestall(record.aggregate(), record.version());
            } else if (sent.add(record.event())) {
                checkOrder(store.program(), record, numbers, versions);
            }
        }
        store.events().stream()
                .filter(event -> !seen.contains(event.id()))
                .forEach(event -> findings.add(
                        I2,
                        "%s %d of %s is not in the topic"
                                .formatted(event.aggregate(), event.version(), store.program())));
        findings.looked(I2, store.events().size());
        findings.looked(I5, topic.size());
    }

    private void checkSame(Program program, Event event, Published record) {
        boolean same = event.bodyHash().equals(record.bodyHash())
                && event.aggregate().equals(record.aggregate())
                && event.version() == record.version()
                && event.lane() == record.lane()
                && Long.valueOf(record.number()).equals(event.number());
        if (!same) {
            findings.add(I2, "%s: %s was published as %s".formatted(program, event, record));
        }
    }

    /** Judged by the first time that each comes, as a reader does who drops what comes again. */
    private void checkOrder(Program program, Published record, Course<Integer> numbers, Course<String> versions) {
        long expected = numbers.after(record.lane(), record.number(), 1);
        if (record.number() != expected) {
            findings.add(
                    I6,
                    "%s: lane %d goes on with number %d instead of %d at offset %d"
                            .formatted(program, record.lane(), record.number(), expected, record.offset()));
        }
        long next = versions.after(record.aggregate(), record.version(), 0);
        if (record.version() != next) {
            findings.add(
                    I6,
                    "%s: %s goes on with version %d instead of %d"
                            .formatted(program, record.aggregate(), record.version(), next));
        }
    }

    /** How far lanes or aggregates have come, by what the relay has sent and what a fault has sent in its place. */
    private static final class Course<K> {

        private final Map<K, Long> newest = new HashMap<>();
        private final Map<K, Set<Long>> forestalled = new HashMap<>();

        /** Notes what the relay need not send any more. */
        void forestall(K key, long place) {
            forestalled.computeIfAbsent(key, _ -> new HashSet<>()).add(place);
        }

        /** What should stand here, where this does: it may pass over what a fault has sent. */
        long after(K key, long place, long first) {
            long expected = newest.getOrDefault(key, first - 1) + 1;
            while (expected < place && forestalled.getOrDefault(key, Set.of()).contains(expected)) {
                expected++;
            }
            newest.merge(key, place, Math::max);
            return expected;
        }
    }
}
