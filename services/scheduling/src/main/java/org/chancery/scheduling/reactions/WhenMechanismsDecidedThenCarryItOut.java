package org.chancery.scheduling.reactions;

import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.DecisionEvent.MechanismsDecided;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.SchedulingEvents;
import org.chancery.scheduling.mechanism.MechanismCommand.CloseMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.ResumeMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.SuspendMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.springframework.stereotype.Component;

/** A decision on several mechanisms is carried out on each. */
@Component
final class WhenMechanismsDecidedThenCarryItOut implements Reaction<MechanismsDecided> {

    @Override
    public EventTypes from() {
        return SchedulingEvents.TYPES;
    }

    @Override
    public List<? extends Command> react(MechanismsDecided event, Delivery delivery) {
        var verdict = new Verdict(event.by(), event.reason(), event.on(), event.decision());
        return event.mechanisms().stream()
                .map(mechanism -> on(mechanism, event, verdict))
                .toList();
    }

    private static Command on(MechanismId mechanism, MechanismsDecided event, Verdict verdict) {
        return switch (event.act()) {
            case SUSPEND -> new SuspendMechanism(mechanism, verdict);
            case RESUME -> new ResumeMechanism(mechanism, verdict);
            case CLOSE -> new CloseMechanism(mechanism, verdict, null);
        };
    }
}
