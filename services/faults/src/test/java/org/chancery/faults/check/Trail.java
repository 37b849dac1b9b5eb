package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I3;
import static org.chancery.faults.check.Invariant.I5;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.faults.check.Store.Event;

/** Compares the stores with the lines of the audit trail. */
final class Trail {

    /** A line: which event, of which publisher, at which place, with which body. */
    record Line(String topic, int lane, long number, UUID event, String bodyHash) {}

    private final Findings findings;

    Trail(Findings findings) {
        this.findings = findings;
    }

    void check(List<Store> stores, List<Line> lines) {
        Map<UUID, Line> expected = new HashMap<>();
        for (Store store : stores) {
            for (Event event : store.events()) {
                Long number = event.number();
                expected.put(
                        event.id(),
                        new Line(
                                store.program().word(),
                                event.lane(),
                                number == null ? 0 : number,
                                event.id(),
                                event.bodyHash()));
            }
        }
        Set<UUID> seen = new HashSet<>();
        for (Line line : lines) {
            Line should = expected.get(line.event());
            if (should == null) {
                findings.add(I5, "the trail tells of an event that is in no store: " + line);
            } else if (!should.equals(line)) {
                findings.add(I3, "the trail has %s where the store has %s".formatted(line, should));
            } else if (!seen.add(line.event())) {
                findings.add(I3, "the trail tells twice of " + line);
            }
        }
        expected.values().stream()
                .filter(line -> !seen.contains(line.event()))
                .forEach(line -> findings.add(I3, "the trail does not tell of " + line));
        findings.looked(I3, expected.size());
    }
}
