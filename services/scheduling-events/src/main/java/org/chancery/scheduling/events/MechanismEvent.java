package org.chancery.scheduling.events;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to a mechanism. */
public sealed interface MechanismEvent {

    /** The mechanism it happened to. */
    MechanismId mechanism();

    /** Who hosts which round. */
    enum HostRule {
        ALTERNATING,
        FIXED,
        UNSTATED
    }

    /**
     * Another name of a mechanism.
     *
     * @param party the side that uses it, or null where both do
     * @param language BCP 47 tag
     */
    record Alias(@Nullable PartyCode party, String language, String name) {}

    /**
     * How often it meets.
     *
     * @param phrase as agreed, such as "annually" or "regularly"
     * @param months the interval in months where the phrase gives one
     */
    record Cadence(String phrase, @Nullable Integer months) {}

    /** A standing channel was launched. Rounds are counted from 1. */
    @EventType(name = "mechanism-launched")
    record MechanismLaunched(
            MechanismId mechanism,
            String name,
            List<Alias> aliases,
            List<PartyCode> parties,
            @Nullable String level,
            @Nullable Cadence cadence,
            HostRule hostRule,
            @Nullable LocalDate founded)
            implements MechanismEvent {

        public MechanismLaunched {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
            parties = parties == null ? List.of() : List.copyOf(parties);
        }
    }

    /** The mechanism drew the next ordinal for a consultation that was held. */
    @EventType(name = "round-counted")
    record RoundCounted(MechanismId mechanism, ConsultationId consultation, int ordinal) implements MechanismEvent {}

    /** A count was taken back because the consultation had not been held; its ordinal is free again. */
    @EventType(name = "round-count-withdrawn")
    record RoundCountWithdrawn(MechanismId mechanism, ConsultationId consultation, int ordinal, String reason)
            implements MechanismEvent {}
}
