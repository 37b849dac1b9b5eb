package org.chancery.commitments.reactions;

import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.KeepByRound;
import org.chancery.commitments.commitment.CommitmentCommand.WithdrawRound;
import org.chancery.commitments.links.Links;
import org.chancery.commitments.links.Links.Held;
import org.chancery.commitments.links.Meetings;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.stereotype.Component;

/**
 * A round that was held keeps the promises to hold it, once for its period where they are to hold it regularly; one that
 * had not been held after all keeps nothing. One that not everybody may know of who may read the promise keeps it once it is
 * lowered.
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
            links.await(delivery);
            return kept(new Held(
                    held.mechanism(),
                    held.consultation(),
                    held.entry().date(),
                    delivery.label().marking()));
        }
        if (event instanceof ConsultationMarkingLowered lowered) {
            links.await(delivery);
            return links.round(lowered.consultation()).map(this::kept).orElse(List.of());
        }
        if (event instanceof HeldWithdrawn withdrawn && withdrawn.mechanism() != null) {
            links.await(delivery);
            return links.promisingRoundsOf(withdrawn.mechanism()).stream()
                    .map(one -> new WithdrawRound(
                            one,
                            withdrawn.consultation(),
                            withdrawn.reason(),
                            Meetings.counted(delivery.label().marking())))
                    .toList();
        }
        return List.of();
    }

    private List<KeepByRound> kept(Held round) {
        return links.promisingRoundsOf(round.mechanism()).stream()
                .map(one -> new KeepByRound(one, round.mechanism(), round.consultation(), round.on(), round.marking()))
                .toList();
    }
}
