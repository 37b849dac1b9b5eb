package org.chancery.faults.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found against each invariant. An invariant that was looked at and held stands there with nothing. */
public final class Findings {

    private static final int TOLD = 20;

    private final Map<Invariant, List<String>> found = new LinkedHashMap<>();
    private final Map<Invariant, Long> looked = new LinkedHashMap<>();

    /** Counts what was looked at, so that a check that saw nothing shows. */
    void looked(Invariant invariant, long things) {
        looked.merge(invariant, things, Long::sum);
        found.computeIfAbsent(invariant, _ -> new ArrayList<>());
    }

    void add(Invariant invariant, String what) {
        found.computeIfAbsent(invariant, _ -> new ArrayList<>()).add(what);
    }

    /** Whether nothing was found at all. */
    public boolean isClean() {
        return found.values().stream().allMatch(List::isEmpty);
    }

    /** How many things were looked at for this invariant. */
    public long lookedAt(Invariant invariant) {
        return looked.getOrDefault(invariant, 0L);
    }

    /** What was found against this invariant. */
    public List<String> against(Invariant invariant) {
        return List.copyOf(found.getOrDefault(invariant, List.of()));
    }

    /** The invariants that were looked at. */
    public List<Invariant> invariants() {
        return List.copyOf(found.keySet());
    }

    /** All of it, a line each; of many against one invariant the first. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        found.forEach((invariant, all) -> {
            if (!all.isEmpty()) {
                text.append("%n%s: %s: %d findings".formatted(invariant, invariant.promise(), all.size()));
                all.stream()
                        .limit(TOLD)
                        .forEach(one -> text.append("%n  ".formatted()).append(one));
            }
        });
        return text.toString();
    }
}
