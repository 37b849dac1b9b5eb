package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_NEXT_ROUND_HAS_WORDS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_CANCELLED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.MARKING_IS_LOWERED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.MARKING_IS_NOT_LOWER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_A_PARTY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.CancelConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.CarryOverAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.CorrectAttendance;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.consultation.ConsultationCommand.KeepWallTime;
import org.chancery.scheduling.consultation.ConsultationCommand.LockAgenda;
import org.chancery.scheduling.consultation.ConsultationCommand.LowerMarking;
import org.chancery.scheduling.consultation.ConsultationCommand.NameGoal;
import org.chancery.scheduling.consultation.ConsultationCommand.NoteHistory;
import org.chancery.scheduling.consultation.ConsultationCommand.NoticeZoneRules;
import org.chancery.scheduling.consultation.ConsultationCommand.OrderAgenda;
import org.chancery.scheduling.consultation.ConsultationCommand.PostponeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.RaiseMarking;
import org.chancery.scheduling.consultation.ConsultationCommand.RaiseWithAccompanied;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetAgendaDeadline;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetObservers;
import org.chancery.scheduling.consultation.ConsultationCommand.TimeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.WishNextRound;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.ConsultationEvent.GoalNamed;
import org.chancery.scheduling.events.ConsultationEvent.HistoryNoted;
import org.chancery.scheduling.events.ConsultationEvent.NextRoundWished;
import org.chancery.scheduling.events.ConsultationEvent.ObserversSet;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/** One meeting, inside a mechanism or outside any. */
public sealed interface Consultation extends Decider<Consultation, ConsultationCommand, ConsultationEvent> {

    /** The state before any event. */
    static Consultation unknown() {
        return new Unknown();
    }

    /** Nobody has proposed it. */
    record Unknown() implements Consultation {}

    /** Somebody wants to meet; there is no date yet. */
    record Proposed(Plan plan) implements Consultation {}

    /**
     * It has a date.
     *
     * @param announced whether the public was told of this date
     * @param reckoning what its start meant when it was set, or when it was last kept; null where that cannot be told
     * @param changed what zone rules have made of it since, while nobody has kept it or set another one, or null
     */
    record Scheduled(
            Plan plan,
            ScheduleEntry entry,
            boolean announced,
            @Nullable Reckoning reckoning,
            @Nullable Reckoning changed)
            implements Consultation {}

    /**
     * Its date was given up and another one is sought.
     *
     * @param before the date that was given up
     */
    record Postponed(Plan plan, ScheduleEntry before, GivingUp how) implements Consultation {}

    /**
     * It will not take place.
     *
     * @param decision the decision on several mechanisms that this follows from, or null
     */
    record Cancelled(Plan plan, GivingUp how, @Nullable DecisionId decision) implements Consultation {}

    /** It took place as this entry says. */
    record Held(Plan plan, ScheduleEntry entry, boolean announced) implements Consultation {}

    @Override
    default List<ConsultationEvent> decide(ConsultationCommand command, Instant now) {
        return switch (command) {
            case ProposeConsultation c -> Proposing.propose(this, c);
            case ScheduleConsultation c -> Dating.schedule(this, c);
            case AnnounceConsultation c -> Dating.announce(this, c, now);
            case PostponeConsultation c -> Dating.postpone(this, c, now);
            case CancelConsultation c -> Dating.cancel(this, c, now);
            case NoticeZoneRules c -> Reckonings.notice(this, c, now);
            case KeepWallTime c -> Reckonings.keep(this, c);
            case NoteHistory c -> noteHistory(c, now);
            case WishNextRound c -> wishNextRound(c);
            case NameGoal c -> nameGoal(c);
            case RaiseMarking c -> raise(c);
            case RaiseWithAccompanied c -> raise(c);
            case LowerMarking c -> lower(c);
            case SetDelegation c -> setDelegation(c);
            case SetObservers c -> setObservers(c);
            case ProposeAgendaItem c -> Proposing.item(openPlan(), c);
            case AcceptAgendaItem c -> openPlan().agenda().accept(c);
            case WithdrawAgendaItem c -> openPlan().agenda().withdraw(c);
            case OrderAgenda c -> openPlan().agenda().order(c);
            case TimeAgendaItem c -> openPlan().agenda().time(c);
            case SetAgendaDeadline c -> openPlan().agenda().setDeadline(c);
            case LockAgenda c -> openPlan().agenda().lock(c);
            case CarryOverAgendaItem c -> plan().agenda().carryOver(c, plan().marking());
            case RecordAsHeld c -> Holding.hold(this, c, now);
            case WithdrawHeld c -> Holding.withdraw(this, c);
            case CorrectAttendance c -> Holding.correct(this, c);
        };
    }

    private List<ConsultationEvent> setDelegation(SetDelegation c) {
        Plan plan = openPlan();
        if (!plan.isParty(c.delegation().party())) {
            throw refused(NOT_A_PARTY);
        }
        Holding.check(c.delegation());
        return c.delegation().equals(plan.delegations().get(c.delegation().party()))
                ? List.of()
                : List.of(new DelegationSet(c.consultation(), c.delegation()));
    }

    /** What happened around it is found out later, too: also when it was held or will not be. */
    private List<ConsultationEvent> noteHistory(NoteHistory c, Instant now) {
        var noted = new HistoryNoted(c.consultation(), c.on(), c.told());
        if (plan().history().contains(noted)) {
            return List.of();
        }
        Timing.requireBegun(c.on(), now, "/on");
        return List.of(noted);
    }

    private List<ConsultationEvent> wishNextRound(WishNextRound c) {
        Plan plan = plan();
        if (c.phrase() == null && c.place() == null) {
            throw refused(A_NEXT_ROUND_HAS_WORDS, "/phrase");
        }
        var wished = new NextRoundWished(c.consultation(), c.phrase(), c.place());
        return wished.equals(plan.nextRound()) ? List.of() : List.of(wished);
    }

    private List<ConsultationEvent> nameGoal(NameGoal c) {
        var named = new GoalNamed(c.consultation(), c.goal(), c.by());
        return named.equals(plan().goal()) ? List.of() : List.of(named);
    }

    private List<ConsultationEvent> raise(RaiseMarking c) {
        Marking before = plan().marking();
        if (before == c.marking()) {
            return List.of();
        }
        if (!c.marking().reaches(before)) {
            throw refused(MARKING_IS_LOWERED, "/marking");
        }
        return List.of(new ConsultationMarkingRaised(c.consultation(), c.marking()));
    }

    private List<ConsultationEvent> raise(RaiseWithAccompanied c) {
        return plan().marking().reaches(c.marking())
                ? List.of()
                : List.of(new ConsultationMarkingRaised(c.consultation(), c.marking()));
    }

    /** Who may know of a consultation can change after it was held or given up: what is recorded of it does not. */
    private List<ConsultationEvent> lower(LowerMarking c) {
        Marking before = plan().marking();
        if (before == c.marking()) {
            return List.of();
        }
        if (c.marking().reaches(before)) {
            throw refused(MARKING_IS_NOT_LOWER, "/marking");
        }
        Proposing.requireAsHigh(c.marking(), c.accompanied());
        return List.of(new ConsultationMarkingLowered(c.consultation(), c.marking(), c.reason(), c.authority()));
    }

    private List<ConsultationEvent> setObservers(SetObservers c) {
        return openPlan().observers().equals(c.observers())
                ? List.of()
                : List.of(new ObserversSet(c.consultation(), c.observers()));
    }

    /** The plan, whatever has become of it. */
    private Plan plan() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed s -> s.plan();
            case Scheduled s -> s.plan();
            case Postponed s -> s.plan();
            case Cancelled s -> s.plan();
            case Held s -> s.plan();
        };
    }

    /** The plan while it may still change. */
    private Plan openPlan() {
        return switch (this) {
            case Unknown _, Proposed _, Scheduled _, Postponed _ -> plan();
            case Cancelled _ -> throw refused(IT_IS_CANCELLED);
            case Held _ -> throw refused(ALREADY_HELD);
        };
    }

    @Override
    default Consultation evolve(ConsultationEvent event) {
        return Course.next(this, event);
    }

    /** The same state with another plan. */
    default Consultation replan(UnaryOperator<Plan> change) {
        return switch (this) {
            case Unknown s -> s;
            case Proposed s -> new Proposed(change.apply(s.plan()));
            case Scheduled s ->
                new Scheduled(change.apply(s.plan()), s.entry(), s.announced(), s.reckoning(), s.changed());
            case Postponed s -> new Postponed(change.apply(s.plan()), s.before(), s.how());
            case Cancelled s -> new Cancelled(change.apply(s.plan()), s.how(), s.decision());
            case Held s -> new Held(change.apply(s.plan()), s.entry(), s.announced());
        };
    }

    @Override
    default Label label(ConsultationEvent event) {
        return this instanceof Unknown ? Label.about(List.of()) : plan().label(event);
    }
}
