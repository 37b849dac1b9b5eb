package org.chancery.scheduling.consultation;

import org.chancery.scheduling.consultation.Consultation.Cancelled;
import org.chancery.scheduling.consultation.Consultation.Held;
import org.chancery.scheduling.consultation.Consultation.Postponed;
import org.chancery.scheduling.consultation.Consultation.Proposed;
import org.chancery.scheduling.consultation.Consultation.Scheduled;
import org.chancery.scheduling.consultation.Consultation.Unknown;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaDeadlineSet;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemTimed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemWithdrawn;
import org.chancery.scheduling.events.ConsultationEvent.AgendaLocked;
import org.chancery.scheduling.events.ConsultationEvent.AgendaOrdered;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.ConsultationEvent.GoalNamed;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationEvent.HistoryNoted;
import org.chancery.scheduling.events.ConsultationEvent.NextRoundWished;
import org.chancery.scheduling.events.ConsultationEvent.ObserversSet;
import org.chancery.scheduling.events.ConsultationEvent.WallTimeKept;
import org.chancery.scheduling.events.ConsultationEvent.ZoneRulesChangeNoticed;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/** The state after an event. An event that no decision of that state gives changes nothing. */
final class Course {

    private Course() {}

    static Consultation next(Consultation state, ConsultationEvent event) {
        return switch (event) {
            case ConsultationProposed e -> new Proposed(Plan.of(e));
            case ConsultationScheduled e -> dated(state, e.entry(), e.reckoning());
            case ConsultationRescheduled e -> dated(state, e.entry(), e.reckoning());
            case ZoneRulesChangeNoticed e ->
                state instanceof Scheduled s
                        ? new Scheduled(
                                s.plan(), s.entry(), s.announced(), s.reckoning(), Reckonings.open(s, e.after()))
                        : state;
            case WallTimeKept e ->
                state instanceof Scheduled s
                        ? new Scheduled(s.plan(), s.entry(), s.announced(), e.reckoning(), null)
                        : state;
            case ConsultationAnnounced _ ->
                state instanceof Scheduled s
                        ? new Scheduled(s.plan(), s.entry(), true, s.reckoning(), s.changed())
                        : state;
            case ConsultationPostponed e ->
                state instanceof Scheduled s
                        ? new Postponed(s.plan(), s.entry(), new GivingUp(e.askedBy(), e.reasons(), e.on(), e.told()))
                        : state;
            case ConsultationCancelled e -> cancelled(state, e);
            case HistoryNoted e -> state.replan(plan -> plan.with(e));
            case NextRoundWished e -> state.replan(plan -> plan.with(e));
            case GoalNamed e -> state.replan(plan -> plan.with(e));
            case ConsultationMarkingRaised e -> state.replan(plan -> plan.with(e.marking()));
            case ConsultationMarkingLowered e -> state.replan(plan -> plan.with(e.marking()));
            case DelegationSet e -> state.replan(plan -> plan.with(e.delegation()));
            case AttendanceCorrected e -> state.replan(plan -> plan.with(e.delegation()));
            case ObserversSet e -> state.replan(plan -> plan.with(e.observers()));
            case AgendaItemProposed e ->
                state.replan(plan -> plan.with(plan.agenda().with(e)));
            case AgendaItemAccepted e ->
                state.replan(plan -> plan.with(plan.agenda().with(e)));
            case AgendaItemWithdrawn e ->
                state.replan(plan -> plan.with(plan.agenda().with(e)));
            case AgendaItemCarriedOver e ->
                state.replan(plan -> plan.with(plan.agenda().with(e)));
            case AgendaItemTimed e ->
                state.replan(plan -> plan.with(plan.agenda().with(e)));
            case AgendaDeadlineSet e ->
                state.replan(plan -> plan.with(plan.agenda().with(e)));
            case AgendaOrdered e -> state.replan(plan -> plan.with(plan.agenda().with(e)));
            case AgendaLocked _ -> state.replan(plan -> plan.with(plan.agenda().withLock()));
            case ConsultationHeld e ->
                state instanceof Scheduled s ? new Held(s.plan(), e.entry(), s.announced()) : state;
            case HeldWithdrawn _ ->
                state instanceof Held s ? new Scheduled(s.plan(), s.entry(), s.announced(), null, null) : state;
        };
    }

    private static Consultation dated(Consultation state, ScheduleEntry entry, @Nullable Reckoning reckoning) {
        return switch (state) {
            case Proposed s -> new Scheduled(s.plan(), entry, false, reckoning, null);
            case Scheduled s -> new Scheduled(s.plan(), entry, false, reckoning, null);
            case Postponed s -> new Scheduled(s.plan(), entry, false, reckoning, null);
            case Unknown _, Cancelled _, Held _ -> state;
        };
    }

    private static Consultation cancelled(Consultation state, ConsultationCancelled e) {
        var how = new GivingUp(e.askedBy(), e.reasons(), e.on(), e.told());
        return switch (state) {
            case Proposed s -> new Cancelled(s.plan(), how, e.decision());
            case Scheduled s -> new Cancelled(s.plan(), how, e.decision());
            case Postponed s -> new Cancelled(s.plan(), how, e.decision());
            case Unknown _, Cancelled _, Held _ -> state;
        };
    }
}
