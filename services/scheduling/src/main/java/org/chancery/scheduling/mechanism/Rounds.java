package org.chancery.scheduling.mechanism;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.scheduling.events.ConsultationId;

/**
 * The rounds that a mechanism has counted.
 *
 * @param ordinals by consultation, in the order in which they were counted, since the last restart
 * @param imported those that old records gave an ordinal, with the highest of them
 * @param earlier the ordinals from before the last restart
 */
public record Rounds(
        Map<ConsultationId, Integer> ordinals,
        Map<ConsultationId, Integer> imported,
        Map<ConsultationId, Integer> earlier) {

    static final Rounds NONE = new Rounds(Map.of(), Map.of(), Map.of());

    public Rounds {
        ordinals = Collections.unmodifiableMap(new LinkedHashMap<>(ordinals));
        imported = Map.copyOf(imported);
        earlier = Collections.unmodifiableMap(new LinkedHashMap<>(earlier));
    }

    /** The ordinal of a consultation, if it was counted. */
    public Optional<Integer> of(ConsultationId consultation) {
        return Optional.ofNullable(ordinals.getOrDefault(consultation, earlier.get(consultation)));
    }

    /**
     * The smallest ordinal that is free, from 1 or above the highest imported one: one that was taken back is drawn
     * again, so that no hole stays.
     */
    int next() {
        int next = imported.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        while (ordinals.containsValue(next)) {
            next++;
        }
        return next;
    }

    Rounds drawn(ConsultationId consultation, int ordinal) {
        return new Rounds(and(ordinals, consultation, ordinal), imported, earlier);
    }

    Rounds imported(ConsultationId consultation, int ordinal) {
        return new Rounds(and(ordinals, consultation, ordinal), and(imported, consultation, ordinal), earlier);
    }

    Rounds without(ConsultationId consultation) {
        return new Rounds(but(ordinals, consultation), but(imported, consultation), but(earlier, consultation));
    }

    /** Counted anew from 1; what was counted stays counted. */
    Rounds restarted() {
        var all = new LinkedHashMap<>(earlier);
        all.putAll(ordinals);
        return new Rounds(Map.of(), Map.of(), all);
    }

    private static Map<ConsultationId, Integer> and(Map<ConsultationId, Integer> map, ConsultationId id, int ordinal) {
        var more = new LinkedHashMap<>(map);
        more.put(id, ordinal);
        return more;
    }

    private static Map<ConsultationId, Integer> but(Map<ConsultationId, Integer> map, ConsultationId id) {
        var fewer = new LinkedHashMap<>(map);
        fewer.remove(id);
        return fewer;
    }
}
