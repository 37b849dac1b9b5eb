package org.chancery.scheduling.events;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to a decision. */
public sealed interface DecisionEvent {

    /** The decision it happened to. */
    DecisionId decision();

    /** What is to become of mechanisms. */
    enum Act {
        SUSPEND,
        RESUME,
        CLOSE
    }

    /**
     * Somebody decided on several mechanisms at once.
     *
     * @param by the side that decided, or null where all did or it is not known
     * @param on the local date, or null where unknown
     */
    @EventType(name = "mechanisms-decided")
    record MechanismsDecided(
            DecisionId decision,
            Act act,
            List<MechanismId> mechanisms,
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on)
            implements DecisionEvent {

        public MechanismsDecided {
            mechanisms = List.copyOf(mechanisms);
        }
    }
}
