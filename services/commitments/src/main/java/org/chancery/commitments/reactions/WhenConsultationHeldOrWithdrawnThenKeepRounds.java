package org.chancery.commitments.reactions;

import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.KeepByRound;
import org.chancery.commitments.commitment.CommitmentCommand.WithdrawRound;
import org.chancery.commitments.links.Links;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.stereotype.Component;

/**
 * A round that was held keeps the promises to hold it, once for its period where they are to hold it regularly; one that
 * had not been held after all keeps nothing.
 */
@Component
final class WhenConsultationHeldOrWithdrawnThenKeepRounds implements Reaction<ConsultationEvent> {

    private final Links links;

    WhenConsultationHeldOrWithdrawnThenKeepRounds(Links links) {
        this.links = links;
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
        if (event instanceof ConsultationHeld held && held.mechanism() != null) {
            MechanismId mechanism = held.mechanism();
            links.await(delivery);
            return links.promisingRoundsOf(mechanism).stream()
                    .map(one -> new KeepByRound(
                            one, mechanism, held.consultation(), held.entry().date()))
                    .toList();
        }
        if (event instanceof HeldWithdrawn withdrawn && withdrawn.mechanism() != null) {
            links.await(delivery);
            return links.promisingRoundsOf(withdrawn.mechanism()).stream()
                    .map(one -> new WithdrawRound(one, withdrawn.consultation(), withdrawn.reason()))
                    .toList();
        }
        return List.of();
    }
}
