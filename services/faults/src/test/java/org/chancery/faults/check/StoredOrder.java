package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I2;
import static org.chancery.faults.check.Invariant.I6;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.faults.check.Store.Event;

/** Whether a store is in order by itself: versions, lanes, and what was sent of them. */
final class StoredOrder {

    private final Findings findings;

    StoredOrder(Findings findings) {
        this.findings = findings;
    }

    void check(Store store) {
        Map<String, Long> newest = new HashMap<>();
        Map<Integer, Set<Long>> numbers = new HashMap<>();
        Map<String, Long> newestNumber = new HashMap<>();
        Set<UUID> ids = new HashSet<>();
        for (Event event : store.events()) {
            long expected = newest.getOrDefault(event.aggregate(), -1L) + 1;
            if (event.version() != expected) {
                findings.add(
                        I6,
                        "%s: version %d of %s stands where %d should"
                                .formatted(store.program(), event.version(), event.aggregate(), expected));
            }
            newest.put(event.aggregate(), event.version());
            if (!ids.add(event.id())) {
                findings.add(I6, "%s: two events have the id %s".formatted(store.program(), event.id()));
            }
            checkNumber(store, event, numbers, newestNumber);
        }
        store.lanes().forEach((lane, end) -> checkEnd(store, lane, end, numbers.getOrDefault(lane, Set.of())));
        findings.looked(I6, store.events().size());
    }

    private void checkNumber(
            Store store, Event event, Map<Integer, Set<Long>> numbers, Map<String, Long> newestNumber) {
        Long number = event.number();
        if (number == null) {
            findings.add(I2, "%s: %s was never stamped".formatted(store.program(), event.id()));
            return;
        }
        if (!numbers.computeIfAbsent(event.lane(), _ -> new HashSet<>()).add(number)) {
            findings.add(
                    I6, "%s: number %d of lane %d was given twice".formatted(store.program(), number, event.lane()));
        }
        Long before = newestNumber.put(event.aggregate(), number);
        if (before != null && before > number) {
            findings.add(
                    I6,
                    "%s: of %s a later event has the number %d, behind %d"
                            .formatted(store.program(), event.aggregate(), number, before));
        }
    }

    private void checkEnd(Store store, int lane, Store.Lane end, Set<Long> numbers) {
        for (long number = 1; number <= end.lastNumber(); number++) {
            if (!numbers.contains(number)) {
                findings.add(I6, "%s: lane %d has no number %d".formatted(store.program(), lane, number));
            }
        }
        if (numbers.size() > end.lastNumber()) {
            findings.add(I6, "%s: lane %d has numbers behind its last".formatted(store.program(), lane));
        }
        if (end.sentThrough() != end.lastNumber()) {
            findings.add(
                    I2,
                    "%s: lane %d was sent through %d of %d"
                            .formatted(store.program(), lane, end.sentThrough(), end.lastNumber()));
        }
    }
}
