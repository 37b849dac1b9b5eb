package org.chancery.minutes.events;

import java.util.List;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * What a statement commits somebody to.
 *
 * @param owners who is to do it; at least one
 * @param counterparts for whom or with whom; may be empty
 * @param modality the verb of the promise, such as "agreed" or "will explore", or null
 * @param condition what it depends on, or null
 * @param nextRoundOf the mechanism whose next rounds are promised, or null where it is another promise
 * @param repeats the commitment of an earlier occasion that is said again, or null where it is said for the first time
 */
public record Undertaking(
        UndertakingId undertaking,
        Kind kind,
        List<Participant> owners,
        List<Participant> counterparts,
        ProtectedText text,
        @Nullable String modality,
        @Nullable String condition,
        Due due,
        @Nullable MechanismId nextRoundOf,
        @Nullable Subject repeats) {

    public Undertaking {
        owners = owners == null ? List.of() : List.copyOf(owners);
        counterparts = counterparts == null ? List.of() : List.copyOf(counterparts);
    }

    /** One that is said for the first time. */
    public Undertaking(
            UndertakingId undertaking,
            Kind kind,
            List<Participant> owners,
            List<Participant> counterparts,
            ProtectedText text,
            @Nullable String modality,
            @Nullable String condition,
            Due due,
            @Nullable MechanismId nextRoundOf) {
        this(undertaking, kind, owners, counterparts, text, modality, condition, due, nextRoundOf, null);
    }

    /** Who is bound and how. */
    public enum Kind {
        /** All owners together. */
        JOINT,
        /** Each owner for itself. */
        SEVERALLY,
        /** One side of its own accord. */
        UNILATERAL,
        /** One side is asked to. */
        REQUEST,
        /** One side says that both are bound. */
        CLAIMED_FOR_BOTH
    }
}
