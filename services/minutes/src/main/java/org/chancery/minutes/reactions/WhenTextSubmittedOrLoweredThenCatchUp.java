package org.chancery.minutes.reactions;

import java.util.List;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingLowered;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.springframework.stereotype.Component;

/** A text may be submitted or lowered while its consultation is raised, and is marked as high as that all the same. */
@Component
final class WhenTextSubmittedOrLoweredThenCatchUp implements Reaction<AgreedTextEvent> {

    private final Hanging hanging;

    WhenTextSubmittedOrLoweredThenCatchUp(Hanging hanging) {
        this.hanging = hanging;
    }

    @Override
    public EventTypes from() {
        return MinutesEvents.TYPES;
    }

    @Override
    public String item(Command command, int place) {
        return command.toString();
    }

    @Override
    public List<? extends Command> react(AgreedTextEvent event, Delivery delivery) {
        if (event instanceof TextSubmitted submitted) {
            hanging.await(delivery);
            return hanging.raise(submitted.text(), submitted.marking());
        }
        if (event instanceof TextMarkingLowered lowered) {
            hanging.await(delivery);
            return hanging.raise(lowered.text(), lowered.marking());
        }
        return List.of();
    }
}
