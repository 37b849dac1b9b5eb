package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I4;
import static org.chancery.faults.check.Invariant.I5;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.faults.ground.Program;

/** Compares views with themselves built anew, with the counts of events, and with the versions that they say they show. */
final class ShownViews {

    /** The content of a table: how many rows, and a sum over all of them. */
    record Content(long rows, String sum) {}

    /** How far a consumer of a database says it has come with an aggregate. */
    record Applied(Program program, String consumer, String aggregate, long version) {}

    private final Findings findings;

    ShownViews(Findings findings) {
        this.findings = findings;
    }

    /** @param live by {@code program.view.table} */
    void compare(Map<String, Content> live, Map<String, Content> anew) {
        var tables = new TreeSet<>(live.keySet());
        tables.addAll(anew.keySet());
        for (String table : tables) {
            Content before = live.get(table);
            Content after = anew.get(table);
            if (before == null || !before.equals(after)) {
                findings.add(I4, "%s was %s and is %s when built anew".formatted(table, before, after));
            }
        }
        findings.looked(I4, tables.size());
    }

    /**
     * Compares how many rows a table has with how many events there are of the sort that makes them.
     *
     * @param table by {@code program.view.table}
     */
    void count(Map<String, Content> live, String table, long expected) {
        Content content = live.get(table);
        if (content == null || content.rows() != expected) {
            findings.add(I4, "%s should have %d rows and is %s".formatted(table, expected, content));
        }
        findings.looked(I4, 1);
    }

    /**
     * Compares how far each consumer has come with how far each aggregate has.
     *
     * @param parked the aggregates that wait, and may be behind
     * @param readers of each program's topic, as {@code program/consumer}
     */
    void applied(List<Store> stores, List<Applied> applied, Set<String> parked, Map<Program, Set<String>> readers) {
        Map<String, Long> newest = new HashMap<>();
        Map<String, Program> of = new HashMap<>();
        for (Store store : stores) {
            for (Store.Event event : store.events()) {
                newest.merge(event.aggregate(), event.version(), Math::max);
                of.put(event.aggregate(), store.program());
            }
        }
        Map<String, Map<String, Long>> byReader = new HashMap<>();
        for (Applied one : applied) {
            long there = newest.getOrDefault(one.aggregate(), -1L);
            if (one.version() > there) {
                findings.add(I5, "%s shows what is in no store".formatted(one));
            }
            byReader.computeIfAbsent(one.program().word() + "/" + one.consumer(), _ -> new HashMap<>())
                    .put(one.aggregate(), one.version());
        }
        newest.forEach((aggregate, version) -> {
            if (parked.contains(aggregate)) {
                return;
            }
            for (String reader : readers.getOrDefault(of.get(aggregate), Set.of())) {
                long shown = byReader.getOrDefault(reader, Map.of()).getOrDefault(aggregate, -1L);
                if (shown < version) {
                    findings.add(I4, "%s has %s at version %d of %d".formatted(reader, aggregate, shown, version));
                }
            }
        });
        findings.looked(I4, applied.size());
    }
}
