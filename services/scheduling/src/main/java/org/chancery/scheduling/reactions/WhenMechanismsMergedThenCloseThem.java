package org.chancery.scheduling.reactions;

import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.MechanismEvent.MechanismsMerged;
import org.chancery.scheduling.events.SchedulingEvents;
import org.chancery.scheduling.mechanism.MechanismCommand.CloseMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.springframework.stereotype.Component;

/** What went into another mechanism ends. */
@Component
final class WhenMechanismsMergedThenCloseThem implements Reaction<MechanismsMerged> {

    @Override
    public EventTypes from() {
        return SchedulingEvents.TYPES;
    }

    @Override
    public List<? extends Command> react(MechanismsMerged event, Delivery delivery) {
        var verdict = new Verdict(event.by(), event.reason(), event.on(), null);
        return event.merged().stream()
                .map(mechanism -> new CloseMechanism(mechanism, verdict, event.mechanism()))
                .toList();
    }
}
