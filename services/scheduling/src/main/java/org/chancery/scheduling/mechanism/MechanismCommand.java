package org.chancery.scheduling.mechanism;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What a mechanism can be asked to do. */
public sealed interface MechanismCommand extends Command {

    /** The mechanism that is asked. */
    MechanismId mechanism();

    @Override
    default Subject target() {
        return mechanism().subject();
    }

    /**
     * Propose a standing channel, or record that the sides agreed on one that has not begun.
     *
     * @param on the local date, or null where unknown
     */
    record ProposeMechanism(
            MechanismId mechanism,
            String name,
            List<PartyCode> parties,
            @Nullable LocalDate on) implements MechanismCommand, Founding {}

    /**
     * Launch a standing channel.
     *
     * @param level such as "deputy minister", or null where unstated
     * @param cadence how often it is to meet, or null where unstated
     * @param founded the day it was agreed, or null where unknown
     * @param parent the mechanism that it is a part of, or null
     * @param foundingText what it was agreed in, in words, or null
     */
    record LaunchMechanism(
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
            implements MechanismCommand, Founding {}

    /** Give it another name. */
    record RenameMechanism(
            MechanismId mechanism, String name, @Nullable LocalDate on) implements MechanismCommand {}

    /** Give it one more name. */
    record AddAlias(MechanismId mechanism, Alias alias) implements MechanismCommand {}

    /**
     * Raise its level.
     *
     * @param restarts whether rounds are counted anew from 1
     */
    record RaiseLevel(
            MechanismId mechanism,
            String level,
            boolean restarts,
            @Nullable LocalDate on) implements MechanismCommand {}

    /** Set how often it meets and who hosts. */
    record SetRhythm(MechanismId mechanism, @Nullable Cadence cadence, HostRule hostRule) implements MechanismCommand {}

    /**
     * What is decided about whether it meets.
     *
     * @param by the side that decided, or null where all did or it is not known
     * @param on the local date, or null where unknown
     * @param decision the decision on several mechanisms that it follows from, or null
     */
    record Verdict(
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on,
            @Nullable DecisionId decision) {}

    /** Hold no meetings in it for the time being. */
    record SuspendMechanism(MechanismId mechanism, Verdict verdict) implements MechanismCommand {}

    /** Hold meetings in it again. */
    record ResumeMechanism(MechanismId mechanism, Verdict verdict) implements MechanismCommand {}

    /**
     * End it.
     *
     * @param into the mechanism that takes its place, or null
     */
    record CloseMechanism(
            MechanismId mechanism,
            Verdict verdict,
            @Nullable MechanismId into) implements MechanismCommand {}

    /** Take others in, which end for that. */
    record MergeMechanisms(MechanismId mechanism, List<MechanismId> merged, Verdict verdict)
            implements MechanismCommand {

        public MergeMechanisms {
            merged = List.copyOf(merged);
        }
    }

    /**
     * Count a consultation that was held.
     *
     * @param countedAs the ordinals of an old record; none where the next one is to be drawn
     * @param marking how the consultation is marked
     */
    record CountRound(MechanismId mechanism, ConsultationId consultation, List<CountedAs> countedAs, Marking marking)
            implements MechanismCommand {

        /** Of a consultation that nobody marked. */
        public CountRound(MechanismId mechanism, ConsultationId consultation, List<CountedAs> countedAs) {
            this(mechanism, consultation, countedAs, Marking.DEFAULT);
        }

        /** With the next ordinal. */
        public CountRound(MechanismId mechanism, ConsultationId consultation) {
            this(mechanism, consultation, List.of());
        }
    }

    /**
     * Take the count of a consultation back, because it had not been held.
     *
     * @param marking how the consultation is marked
     */
    record WithdrawRoundCount(MechanismId mechanism, ConsultationId consultation, String reason, Marking marking)
            implements MechanismCommand {

        /** Of a consultation that nobody marked. */
        public WithdrawRoundCount(MechanismId mechanism, ConsultationId consultation, String reason) {
            this(mechanism, consultation, reason, Marking.DEFAULT);
        }
    }
}
