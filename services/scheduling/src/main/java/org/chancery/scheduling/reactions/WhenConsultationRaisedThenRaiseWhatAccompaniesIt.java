package org.chancery.scheduling.reactions;

import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.beside.SideMeetings;
import org.chancery.scheduling.consultation.ConsultationCommand.RaiseWithAccompanied;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.SchedulingEvents;
import org.chancery.scheduling.sight.Sight;
import org.springframework.stereotype.Component;

/**
 * A side meeting is raised with the consultation that it accompanies. One that was proposed or lowered while that was
 * raised is raised as well.
 */
@Component
final class WhenConsultationRaisedThenRaiseWhatAccompaniesIt implements Reaction<ConsultationEvent> {

    private final SideMeetings beside;
    private final Sight sight;

    WhenConsultationRaisedThenRaiseWhatAccompaniesIt(SideMeetings beside, Sight sight) {
        this.beside = beside;
        this.sight = sight;
    }

    @Override
    public EventTypes from() {
        return SchedulingEvents.TYPES;
    }

    @Override
    public String item(Command command, int place) {
        return command.toString();
    }

    @Override
    public List<? extends Command> react(ConsultationEvent event, Delivery delivery) {
        if (event instanceof ConsultationMarkingRaised) {
            beside.await(delivery);
            return beside.of(event.consultation()).stream()
                    .flatMap(one -> raise(one, event.consultation()).stream())
                    .toList();
        }
        if (event instanceof ConsultationProposed proposed && proposed.sideMeetingOf() != null) {
            beside.await(delivery);
            return raise(proposed.consultation(), proposed.sideMeetingOf());
        }
        if (event instanceof ConsultationMarkingLowered) {
            ConsultationId accompanied = sight.accompanied(event.consultation());
            return accompanied == null ? List.of() : raise(event.consultation(), accompanied);
        }
        return List.of();
    }

    private List<Command> raise(ConsultationId beside, ConsultationId accompanied) {
        Marking marking = sight.marking(accompanied);
        return marking == null ? List.of() : List.of(new RaiseWithAccompanied(beside, marking));
    }
}
