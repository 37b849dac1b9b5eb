package org.chancery.platform.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened, step by step: as one number, which is always kept, and in words where somebody wants to read it. */
public final class Trace {

    private final boolean inWords;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private long hash = 17;

    /** @param inWords whether to keep the words */
    public Trace(boolean inWords) {
        this.inWords = inWords;
    }

    void step(long nanos, int actor, String name, String what, Object... details) {
        hash = ((hash * 31 + nanos) * 31 + actor) * 31 + what.hashCode();
        if (inWords) {
            String more = details.length == 0 ? "" : " " + Arrays.toString(details);
            lines.add("%,14d us  %-22s %s%s".formatted(nanos / 1_000, name, what, more));
        }
    }

    void counts(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** How often something happened that was noted. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** The same for two runs that took the same steps at the same times. */
    public long hash() {
        return hash;
    }

    /** The steps in words. */
    public List<String> lines() {
        return lines;
    }
}
