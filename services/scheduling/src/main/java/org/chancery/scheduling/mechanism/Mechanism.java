package org.chancery.scheduling.mechanism;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.mechanism.MechanismRefusal.IT_IS_CLOSED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NOT_LAUNCHED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NO_SUCH_MECHANISM;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.LevelRaised;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.MechanismResumed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismEvent.MechanismsMerged;
import org.chancery.scheduling.events.MechanismEvent.RhythmSet;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.mechanism.MechanismCommand.AddAlias;
import org.chancery.scheduling.mechanism.MechanismCommand.CloseMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.CountRound;
import org.chancery.scheduling.mechanism.MechanismCommand.LaunchMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.MergeMechanisms;
import org.chancery.scheduling.mechanism.MechanismCommand.ProposeMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.RaiseLevel;
import org.chancery.scheduling.mechanism.MechanismCommand.RenameMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.ResumeMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.SetRhythm;
import org.chancery.scheduling.mechanism.MechanismCommand.SuspendMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.chancery.scheduling.mechanism.MechanismCommand.WithdrawRoundCount;
import org.jspecify.annotations.Nullable;

/** A standing channel. It alone knows which round comes next. */
public sealed interface Mechanism extends Decider<Mechanism, MechanismCommand, MechanismEvent> {

    /** The state before any event. */
    static Mechanism unknown() {
        return new Unknown();
    }

    /** Nobody has proposed or launched it. */
    record Unknown() implements Mechanism {}

    /** The sides agreed on it, and it has not begun. */
    record Proposed(MechanismProposed proposal) implements Mechanism {}

    /** It was launched and has not ended. */
    sealed interface Living extends Mechanism {

        /** As it stands. */
        Standing standing();
    }

    /** It meets and counts. */
    record Launched(Standing standing) implements Living {}

    /** It does not meet for the time being. */
    record Suspended(Standing standing, Verdict verdict) implements Living {}

    /** It has ended; what was held in it may still be entered and counted. */
    record Closed(Standing standing, MechanismClosed how) implements Mechanism {}

    @Override
    default List<MechanismEvent> decide(MechanismCommand command, Instant now) {
        return switch (command) {
            case ProposeMechanism c -> Beginning.propose(this, c, now);
            case LaunchMechanism c -> Beginning.launch(this, c);
            case RenameMechanism c -> Shape.rename(living().standing(), c, now);
            case AddAlias c -> Shape.alias(living().standing(), c);
            case RaiseLevel c -> Shape.raise(living().standing(), c, now);
            case SetRhythm c -> Shape.rhythm(living().standing(), c);
            case SuspendMechanism c -> Verdicts.suspend(living(), c, now);
            case ResumeMechanism c -> Verdicts.resume(living(), c, now);
            case CloseMechanism c -> Verdicts.close(this, c, now);
            case MergeMechanisms c -> Verdicts.merge(living().standing(), c, now);
            case CountRound c -> Counting.count(standing(), c);
            case WithdrawRoundCount c -> Counting.withdraw(standing(), c);
        };
    }

    /** As it stands, be it that it meets, is suspended or has ended. */
    private Standing standing() {
        return this instanceof Closed s ? s.standing() : living().standing();
    }

    private Living living() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_MECHANISM);
            case Proposed _ -> throw refused(NOT_LAUNCHED);
            case Living s -> s;
            case Closed _ -> throw refused(IT_IS_CLOSED);
        };
    }

    @Override
    default Mechanism evolve(MechanismEvent event) {
        return switch (event) {
            case MechanismProposed e -> new Proposed(e);
            case MechanismLaunched e -> new Launched(Standing.of(e));
            case MechanismRenamed e -> change(standing -> standing.renamed(e.before(), e.name()));
            case AliasAdded e -> change(standing -> standing.with(e.alias()));
            case LevelRaised e -> change(standing -> standing.raised(e.level(), e.restarts()));
            case RhythmSet e -> change(standing -> standing.with(e.cadence(), e.hostRule()));
            case MechanismSuspended e ->
                this instanceof Launched s
                        ? new Suspended(s.standing(), new Verdict(e.by(), e.reason(), e.on(), e.decision()))
                        : this;
            case MechanismResumed _ -> this instanceof Suspended s ? new Launched(s.standing()) : this;
            case MechanismClosed e -> closed(e);
            case MechanismsMerged e -> change(standing -> standing.merged(e.merged()));
            case RoundCounted e -> change(standing -> standing.with(Counting.counted(standing.rounds(), e)));
            case RoundCountWithdrawn e ->
                change(standing -> standing.with(standing.rounds().without(e.consultation())));
        };
    }

    private Mechanism closed(MechanismClosed event) {
        return switch (this) {
            case Unknown _, Proposed _, Closed _ -> this;
            case Living s -> new Closed(s.standing(), event);
        };
    }

    private Mechanism change(UnaryOperator<Standing> change) {
        return switch (this) {
            case Unknown _, Proposed _ -> this;
            case Launched s -> new Launched(change.apply(s.standing()));
            case Suspended s -> new Suspended(change.apply(s.standing()), s.verdict());
            case Closed s -> new Closed(change.apply(s.standing()), s.how());
        };
    }

    @Override
    default Label label(MechanismEvent event) {
        Label parties = switch (this) {
            case Unknown _ -> Label.about(List.of());
            case Proposed s -> Label.about(s.proposal().parties());
            case Living s -> Label.about(s.standing().parties());
            case Closed s -> Label.about(s.standing().parties());
        };
        return switch (event) {
            case RoundCounted e -> of(parties, e.consultation(), e.marking());
            case RoundCountWithdrawn e -> of(parties, e.consultation(), e.marking());
            case MechanismsMerged e -> parties.and(e.merged());
            case MechanismSuspended e -> e.decision() == null ? parties : parties.and(List.of(e.decision()));
            case MechanismResumed e -> e.decision() == null ? parties : parties.and(List.of(e.decision()));
            case MechanismClosed e -> e.decision() == null ? parties : parties.and(List.of(e.decision()));
            case MechanismProposed _,
                    MechanismLaunched _,
                    MechanismRenamed _,
                    AliasAdded _,
                    LevelRaised _,
                    RhythmSet _ -> parties;
        };
    }

    /** That a round was held is known to those alone who may know of the consultation. */
    private static Label of(Label parties, ConsultationId consultation, @Nullable Marking marking) {
        return parties.and(List.of(consultation)).marked(Objects.requireNonNullElse(marking, Marking.DEFAULT));
    }
}
