package org.chancery.scheduling.reactions;

import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
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
import org.chancery.scheduling.events.SchedulingEvents;
import org.chancery.scheduling.mechanism.MechanismCommand.CountRound;
import org.chancery.scheduling.mechanism.MechanismCommand.WithdrawRoundCount;
import org.springframework.stereotype.Component;

/**
 * A mechanism counts a consultation when it was held, and no longer when it was not held after all. One rule for both:
 * two rules would read the topic independently, and a withdrawal that overtook its count would leave it standing.
 */
@Component
final class WhenConsultationHeldOrWithdrawnThenCountRound implements Reaction<ConsultationEvent> {

    @Override
    public EventTypes from() {
        return SchedulingEvents.TYPES;
    }

    @Override
    public List<? extends Command> react(ConsultationEvent event, Delivery delivery) {
        Marking marking = delivery.label().marking();
        return switch (event) {
            case ConsultationHeld e
            when e.mechanism() != null ->
                List.of(new CountRound(e.mechanism(), e.consultation(), e.countedAs(), marking));
            case HeldWithdrawn e
            when e.mechanism() != null ->
                List.of(new WithdrawRoundCount(e.mechanism(), e.consultation(), e.reason(), marking));
            case ConsultationHeld _,
                    HeldWithdrawn _,
                    ConsultationProposed _,
                    ConsultationScheduled _,
                    ConsultationRescheduled _,
                    ConsultationAnnounced _,
                    ConsultationPostponed _,
                    ConsultationCancelled _,
                    DelegationSet _,
                    AttendanceCorrected _,
                    ObserversSet _,
                    HistoryNoted _,
                    NextRoundWished _,
                    GoalNamed _,
                    ConsultationMarkingRaised _,
                    ConsultationMarkingLowered _,
                    AgendaItemProposed _,
                    AgendaItemAccepted _,
                    AgendaItemWithdrawn _,
                    AgendaItemCarriedOver _,
                    AgendaItemTimed _,
                    AgendaDeadlineSet _,
                    ZoneRulesChangeNoticed _,
                    WallTimeKept _,
                    AgendaOrdered _,
                    AgendaLocked _ -> List.of();
        };
    }
}
