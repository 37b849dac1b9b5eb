package org.chancery.scheduling.reactions;

import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.stereotype.Component;

/** A topic that one consultation leaves to another is proposed there. */
@Component
final class WhenAgendaItemCarriedOverThenProposeItThere implements Reaction<AgendaItemCarriedOver> {

    @Override
    public EventTypes from() {
        return SchedulingEvents.TYPES;
    }

    @Override
    public List<? extends Command> react(AgendaItemCarriedOver event, Delivery delivery) {
        var item = new AgendaItemId(DerivedId.of(delivery.id(), rule(), "item"));
        return List.of(new ProposeAgendaItem(event.to(), item, event.topic(), null));
    }
}
