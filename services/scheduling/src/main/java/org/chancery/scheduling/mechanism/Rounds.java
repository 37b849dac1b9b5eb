package org.chancery.scheduling.mechanism;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.scheduling.events.ConsultationId;

/**
 * The rounds that a mechanism has counted.
 *
 * @param ordinals by consultation, in the order in which they were drawn
 */
public record Rounds(Map<ConsultationId, Integer> ordinals) {

    static final Rounds NONE = new Rounds(Map.of());

    public Rounds {
        ordinals = Collections.unmodifiableMap(new LinkedHashMap<>(ordinals));
    }

    /** The ordinal of a consultation, if it was counted. */
    public Optional<Integer> of(ConsultationId consultation) {
        return Optional.ofNullable(ordinals.get(consultation));
    }

    /** The smallest ordinal that is free, from 1: one that was taken back is drawn again, so that no hole stays. */
    int next() {
        int next = 1;
        while (ordinals.containsValue(next)) {
            next++;
        }
        return next;
    }

    Rounds with(ConsultationId consultation, int ordinal) {
        var more = new LinkedHashMap<>(ordinals);
        more.put(consultation, ordinal);
        return new Rounds(more);
    }

    Rounds without(ConsultationId consultation) {
        var fewer = new LinkedHashMap<>(ordinals);
        fewer.remove(consultation);
        return new Rounds(fewer);
    }
}
