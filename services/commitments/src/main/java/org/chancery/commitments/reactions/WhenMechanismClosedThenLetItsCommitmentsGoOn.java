package org.chancery.commitments.reactions;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.commitments.commitment.CommitmentCommand.HandOn;
import org.chancery.commitments.commitment.CommitmentCommand.Thaw;
import org.chancery.commitments.links.Links;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.stereotype.Component;

/**
 * What was promised in a mechanism outlives it: it stays open, rests no longer where the mechanism was suspended, and goes
 * on in the one that took its place, where there is one.
 */
@Component
final class WhenMechanismClosedThenLetItsCommitmentsGoOn implements Reaction<MechanismClosed> {

    private final Links links;

    WhenMechanismClosedThenLetItsCommitmentsGoOn(Links links) {
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
    public List<? extends Command> react(MechanismClosed event, Delivery delivery) {
        links.await(delivery);
        return links.hangingOn(event.mechanism()).stream()
                .flatMap(one -> {
                    var thaw = new Thaw(one, event.mechanism(), event.on());
                    return event.into() == null
                            ? Stream.of(thaw)
                            : Stream.of(thaw, new HandOn(one, event.mechanism(), event.into(), event.on()));
                })
                .toList();
    }
}
