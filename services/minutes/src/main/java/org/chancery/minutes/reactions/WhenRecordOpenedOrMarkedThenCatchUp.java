package org.chancery.minutes.reactions;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.OccasionMarked;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.springframework.stereotype.Component;

/**
 * A record may be opened after news of its consultation's marking that it has not heard, and then takes that up. What was
 * marked on news that was overtaken meanwhile is set right.
 */
@Component
final class WhenRecordOpenedOrMarkedThenCatchUp implements Reaction<RecordEvent> {

    private final Hanging hanging;

    WhenRecordOpenedOrMarkedThenCatchUp(Hanging hanging) {
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
    public List<? extends Command> react(RecordEvent event, Delivery delivery) {
        if (event instanceof RecordOpened opened && opened.consultation() != null) {
            hanging.await(delivery);
            // A text that the register has heard of before its record is about the consultation, too.
            return Stream.concat(
                            hanging.mark(opened.record(), opened.consultation(), opened.marking()).stream(),
                            hanging.raiseTexts(opened.consultation()).stream())
                    .toList();
        }
        if (event instanceof OccasionMarked marked) {
            hanging.await(delivery);
            return hanging.mark(marked.record(), marked.consultation(), marked.marking());
        }
        return List.of();
    }
}
