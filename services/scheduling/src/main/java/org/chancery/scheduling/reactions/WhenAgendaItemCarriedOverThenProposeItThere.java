package org.chancery.scheduling.reactions;

import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.stereotype.Component;

/** A topic that one consultation leaves to another is proposed there, by the same side where that is a party there, too. */
@Component
final class WhenAgendaItemCarriedOverThenProposeItThere implements Reaction<AgendaItemCarriedOver> {

    private final Streams streams;

    WhenAgendaItemCarriedOverThenProposeItThere(Streams streams) {
        this.streams = streams;
    }

    @Override
    public EventTypes from() {
        return SchedulingEvents.TYPES;
    }

    @Override
    public List<? extends Command> react(AgendaItemCarriedOver event, Delivery delivery) {
        var item = new AgendaItemId(DerivedId.of(delivery.id(), rule(), "item"));
        PartyCode side = event.proposedBy();
        return List.of(new ProposeAgendaItem(
                event.to(),
                item,
                event.topic(),
                side != null && isParty(side, event.to()) ? side : null,
                event.commitment()));
    }

    private boolean isParty(PartyCode side, ConsultationId there) {
        return streams.read(there.subject(), ConsultationEvent.class).stream()
                .map(Recorded::event)
                .anyMatch(event -> event instanceof ConsultationProposed proposed
                        && proposed.parties().contains(side));
    }
}
