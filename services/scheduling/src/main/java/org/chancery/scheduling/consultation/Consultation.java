package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_PROPOSED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_DELEGATION_IS_MISSING;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_PROPOSES;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_TAKES_PART_ONCE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.DELEGATION_NAMES_NOBODY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ITS_DAY_HAS_NOT_COME;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_A_PARTY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_SCHEDULED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.ConsultationRefusal.TWO_PARTIES_CONSULT;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ScheduleEntry;

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

    /** It has a date. */
    record Scheduled(Plan plan, ScheduleEntry entry) implements Consultation {}

    /** It took place as this entry says. */
    record Held(Plan plan, ScheduleEntry entry) implements Consultation {}

    @Override
    default List<ConsultationEvent> decide(ConsultationCommand command, Instant now) {
        return switch (command) {
            case ProposeConsultation c -> propose(c);
            case ScheduleConsultation c -> schedule(c);
            case SetDelegation c -> setDelegation(c);
            case ProposeAgendaItem c -> proposeItem(c);
            case AcceptAgendaItem c -> acceptItem(c);
            case RecordAsHeld c -> hold(c, now);
            case WithdrawHeld c -> withdrawHeld(c);
        };
    }

    private List<ConsultationEvent> propose(ProposeConsultation c) {
        if (c.parties().size() < 2) {
            throw refused(TWO_PARTIES_CONSULT, "/parties");
        }
        for (int i = 1; i < c.parties().size(); i++) {
            if (c.parties().indexOf(c.parties().get(i)) < i) {
                throw refused(A_PARTY_TAKES_PART_ONCE, "/parties/" + i);
            }
        }
        if (c.proposedBy() != null && !c.parties().contains(c.proposedBy())) {
            throw refused(A_PARTY_PROPOSES, "/proposedBy");
        }
        var proposed = new ConsultationProposed(
                c.consultation(),
                c.mechanism(),
                c.title(),
                c.parties(),
                c.announcedRound(),
                c.proposedBy(),
                c.followsUp());
        return switch (this) {
            case Unknown _ -> List.of(proposed);
            case Proposed s -> sameAs(s.plan(), proposed);
            case Scheduled s -> sameAs(s.plan(), proposed);
            case Held s -> sameAs(s.plan(), proposed);
        };
    }

    private static List<ConsultationEvent> sameAs(Plan plan, ConsultationProposed proposed) {
        if (plan.proposal().equals(proposed)) {
            return List.of();
        }
        throw refused(ALREADY_PROPOSED);
    }

    private List<ConsultationEvent> schedule(ScheduleConsultation c) {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _ -> scheduled(c);
            case Scheduled s when s.entry().equals(c.entry()) -> List.of();
            case Scheduled _ -> scheduled(c);
            case Held _ -> throw refused(ALREADY_HELD);
        };
    }

    private static List<ConsultationEvent> scheduled(ScheduleConsultation c) {
        Timing.check(c.entry());
        return List.of(new ConsultationScheduled(c.consultation(), c.entry()));
    }

    private List<ConsultationEvent> setDelegation(SetDelegation c) {
        Plan plan = openPlan();
        if (!plan.isParty(c.delegation().party())) {
            throw refused(NOT_A_PARTY);
        }
        if (c.delegation().namesNobody()) {
            throw refused(DELEGATION_NAMES_NOBODY, "/chairs");
        }
        return c.delegation().equals(plan.delegations().get(c.delegation().party()))
                ? List.of()
                : List.of(new DelegationSet(c.consultation(), c.delegation()));
    }

    private List<ConsultationEvent> proposeItem(ProposeAgendaItem c) {
        Plan plan = openPlan();
        if (c.proposedBy() != null && !plan.isParty(c.proposedBy())) {
            throw refused(A_PARTY_PROPOSES, "/proposedBy");
        }
        return plan.agenda().propose(c);
    }

    private List<ConsultationEvent> acceptItem(AcceptAgendaItem c) {
        return openPlan().agenda().accept(c);
    }

    private List<ConsultationEvent> hold(RecordAsHeld c, Instant now) {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _ -> throw refused(NOT_SCHEDULED);
            case Scheduled s -> held(c, s, now);
            case Held _ -> List.of();
        };
    }

    private static List<ConsultationEvent> held(RecordAsHeld c, Scheduled s, Instant now) {
        if (!Timing.dayHasCome(s.entry(), now)) {
            throw refused(ITS_DAY_HAS_NOT_COME);
        }
        ConsultationProposed proposal = s.plan().proposal();
        if (s.plan().delegations().size() < proposal.parties().size()) {
            throw refused(A_DELEGATION_IS_MISSING);
        }
        return List.of(new ConsultationHeld(
                c.consultation(),
                proposal.mechanism(),
                proposal.title(),
                proposal.parties(),
                s.entry(),
                s.plan().delegationsInOrder(),
                s.plan().agenda().accepted()));
    }

    private List<ConsultationEvent> withdrawHeld(WithdrawHeld c) {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _, Scheduled _ -> List.of();
            case Held s ->
                List.of(new HeldWithdrawn(c.consultation(), s.plan().proposal().mechanism(), c.reason()));
        };
    }

    /** The plan while it may still change. */
    private Plan openPlan() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed s -> s.plan();
            case Scheduled s -> s.plan();
            case Held _ -> throw refused(ALREADY_HELD);
        };
    }

    @Override
    default Consultation evolve(ConsultationEvent event) {
        return switch (event) {
            case ConsultationProposed e -> new Proposed(Plan.of(e));
            case ConsultationScheduled e ->
                switch (this) {
                    case Unknown s -> s;
                    case Proposed s -> new Scheduled(s.plan(), e.entry());
                    case Scheduled s -> new Scheduled(s.plan(), e.entry());
                    case Held s -> s;
                };
            case DelegationSet e -> replan(plan -> plan.with(e.delegation()));
            case AgendaItemProposed e -> replan(plan -> plan.with(plan.agenda().with(e)));
            case AgendaItemAccepted e -> replan(plan -> plan.with(plan.agenda().with(e)));
            case ConsultationHeld e ->
                switch (this) {
                    case Unknown s -> s;
                    case Proposed s -> new Held(s.plan(), e.entry());
                    case Scheduled s -> new Held(s.plan(), e.entry());
                    case Held s -> s;
                };
            case HeldWithdrawn _ ->
                switch (this) {
                    case Unknown s -> s;
                    case Proposed s -> s;
                    case Scheduled s -> s;
                    case Held s -> new Scheduled(s.plan(), s.entry());
                };
        };
    }

    private Consultation replan(UnaryOperator<Plan> change) {
        return switch (this) {
            case Unknown s -> s;
            case Proposed s -> new Proposed(change.apply(s.plan()));
            case Scheduled s -> new Scheduled(change.apply(s.plan()), s.entry());
            case Held s -> s;
        };
    }

    @Override
    default Label label(ConsultationEvent event) {
        return switch (this) {
            case Unknown _ -> Label.about(List.of());
            case Proposed s -> s.plan().label(event);
            case Scheduled s -> s.plan().label(event);
            case Held s -> s.plan().label(event);
        };
    }
}
