package org.chancery.scheduling.events;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Marking;
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

    /** The sides agreed on a standing channel, or one side wants it; it has not begun. */
    @EventType(name = "mechanism-proposed")
    record MechanismProposed(
            MechanismId mechanism,
            String name,
            List<PartyCode> parties,
            @Nullable LocalDate on) implements MechanismEvent {

        public MechanismProposed {
            parties = List.copyOf(parties);
        }
    }

    /**
     * A standing channel was launched. Rounds are counted from 1.
     *
     * @param parent the mechanism that this is a part of, or null
     * @param foundingText what it was agreed in, in words, such as a memorandum with its date, or null
     */
    @EventType(name = "mechanism-launched")
    record MechanismLaunched(
            MechanismId mechanism,
            String name,
            List<Alias> aliases,
            List<PartyCode> parties,
            @Nullable String level,
            @Nullable Cadence cadence,
            HostRule hostRule,
            @Nullable LocalDate founded,
            @Nullable MechanismId parent,
            @Nullable String foundingText)
            implements MechanismEvent {

        public MechanismLaunched {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
            parties = parties == null ? List.of() : List.copyOf(parties);
        }

        /** One that stands by itself. */
        public MechanismLaunched(
                MechanismId mechanism,
                String name,
                List<Alias> aliases,
                List<PartyCode> parties,
                @Nullable String level,
                @Nullable Cadence cadence,
                HostRule hostRule,
                @Nullable LocalDate founded) {
            this(mechanism, name, aliases, parties, level, cadence, hostRule, founded, null, null);
        }
    }

    /** It bears another name from now on; the one before stays an alias. */
    @EventType(name = "mechanism-renamed")
    record MechanismRenamed(
            MechanismId mechanism,
            String before,
            String name,
            @Nullable LocalDate on) implements MechanismEvent {}

    /** One more name of it. */
    @EventType(name = "alias-added")
    record AliasAdded(MechanismId mechanism, Alias alias) implements MechanismEvent {}

    /**
     * It meets at another level from now on.
     *
     * @param restarts whether its rounds are counted anew from 1
     */
    @EventType(name = "level-raised")
    record LevelRaised(
            MechanismId mechanism,
            String level,
            boolean restarts,
            @Nullable LocalDate on) implements MechanismEvent {}

    /** It meets this often, and is hosted by this rule, from now on. */
    @EventType(name = "rhythm-set")
    record RhythmSet(MechanismId mechanism, @Nullable Cadence cadence, HostRule hostRule) implements MechanismEvent {}

    /**
     * No meetings take place in it until it is resumed.
     *
     * @param by the side that suspended it, or null where all did or it is not known
     * @param on the local date, or null where unknown
     * @param decision the decision on several mechanisms that this follows from, or null
     */
    @EventType(name = "mechanism-suspended")
    record MechanismSuspended(
            MechanismId mechanism,
            List<PartyCode> parties,
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on,
            @Nullable DecisionId decision)
            implements MechanismEvent {

        public MechanismSuspended {
            parties = List.copyOf(parties);
        }
    }

    /** Meetings take place in it again. Components as for a suspension. */
    @EventType(name = "mechanism-resumed")
    record MechanismResumed(
            MechanismId mechanism,
            List<PartyCode> parties,
            @Nullable PartyCode by,
            @Nullable String reason,
            @Nullable LocalDate on,
            @Nullable DecisionId decision)
            implements MechanismEvent {

        public MechanismResumed {
            parties = List.copyOf(parties);
        }
    }

    /**
     * It has ended. Components as for a suspension.
     *
     * @param into the mechanism that takes its place, or null
     */
    @EventType(name = "mechanism-closed")
    record MechanismClosed(
            MechanismId mechanism,
            List<PartyCode> parties,
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on,
            @Nullable DecisionId decision,
            @Nullable MechanismId into)
            implements MechanismEvent {

        public MechanismClosed {
            parties = List.copyOf(parties);
        }
    }

    /**
     * Others went into it, and end for that. Components as for a suspension.
     *
     * @param merged the mechanisms whose place it takes; at least one
     */
    @EventType(name = "mechanisms-merged")
    record MechanismsMerged(
            MechanismId mechanism,
            List<PartyCode> parties,
            List<MechanismId> merged,
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on)
            implements MechanismEvent {

        public MechanismsMerged {
            parties = List.copyOf(parties);
            merged = List.copyOf(merged);
        }
    }

    /**
     * A consultation that was held got its ordinal: the next one, or that of an old record.
     *
     * @param countedAs the ordinals of the old record, of each side or of all; none where it was drawn
     * @param marking that of the consultation then, where it was above the default, or null
     */
    @EventType(name = "round-counted")
    record RoundCounted(
            MechanismId mechanism,
            ConsultationId consultation,
            int ordinal,
            List<CountedAs> countedAs,
            @Nullable Marking marking)
            implements MechanismEvent {

        public RoundCounted {
            countedAs = countedAs == null ? List.of() : List.copyOf(countedAs);
        }

        /** Of a consultation that everybody may know of. */
        public RoundCounted(
                MechanismId mechanism, ConsultationId consultation, int ordinal, List<CountedAs> countedAs) {
            this(mechanism, consultation, ordinal, countedAs, null);
        }

        /** Drawn by the mechanism. */
        public RoundCounted(MechanismId mechanism, ConsultationId consultation, int ordinal) {
            this(mechanism, consultation, ordinal, List.of(), null);
        }
    }

    /**
     * A count was taken back because the consultation had not been held; its ordinal is free again.
     *
     * @param marking that of the consultation then, where it was above the default, or null
     */
    @EventType(name = "round-count-withdrawn")
    record RoundCountWithdrawn(
            MechanismId mechanism,
            ConsultationId consultation,
            int ordinal,
            String reason,
            @Nullable Marking marking) implements MechanismEvent {

        /** Of a consultation that everybody may know of. */
        public RoundCountWithdrawn(MechanismId mechanism, ConsultationId consultation, int ordinal, String reason) {
            this(mechanism, consultation, ordinal, reason, null);
        }
    }
}
