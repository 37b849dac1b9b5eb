package org.chancery.minutes.reactions;

import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.stereotype.Component;

/**
 * The marking of a consultation that is raised or lowered goes for what is told of its records from then on, and a text
 * about it is raised with it.
 */
@Component
final class WhenConsultationMarkedThenMarkWhatHangsOnIt implements Reaction<ConsultationEvent> {

    private final Hanging hanging;

    WhenConsultationMarkedThenMarkWhatHangsOnIt(Hanging hanging) {
        this.hanging = hanging;
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
        if (event instanceof ConsultationMarkingRaised || event instanceof ConsultationMarkingLowered) {
            hanging.await(delivery);
            return hanging.mark(event.consultation());
        }
        return List.of();
    }
}
