package org.chancery.commitments.reactions;

import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.Freeze;
import org.chancery.commitments.commitment.CommitmentCommand.Thaw;
import org.chancery.commitments.links.Links;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.LevelRaised;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.MechanismResumed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismEvent.MechanismsMerged;
import org.chancery.scheduling.events.MechanismEvent.RhythmSet;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.stereotype.Component;

/** A suspended mechanism freezes the commitments that hang on it, and a resumed one thaws them. */
@Component
final class WhenMechanismSuspendedOrResumedThenFreezeCommitments implements Reaction<MechanismEvent> {

    private final Links links;

    WhenMechanismSuspendedOrResumedThenFreezeCommitments(Links links) {
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
    public List<? extends Command> react(MechanismEvent event, Delivery delivery) {
        return switch (event) {
            case MechanismSuspended e -> {
                links.await(delivery);
                yield links.hangingOn(e.mechanism()).stream()
                        .map(one -> new Freeze(one, e.mechanism(), e.reason(), e.on()))
                        .toList();
            }
            case MechanismResumed e -> {
                links.await(delivery);
                yield links.hangingOn(e.mechanism()).stream()
                        .map(one -> new Thaw(one, e.mechanism(), e.on()))
                        .toList();
            }
            case MechanismProposed _,
                    MechanismLaunched _,
                    MechanismRenamed _,
                    AliasAdded _,
                    LevelRaised _,
                    RhythmSet _,
                    MechanismClosed _,
                    MechanismsMerged _,
                    RoundCounted _,
                    RoundCountWithdrawn _ -> List.of();
        };
    }
}
