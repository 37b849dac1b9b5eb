package org.chancery.scheduling.mechanism;

import java.util.List;
import org.chancery.platform.deciding.Streams;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Whose channel a mechanism is, straight from what was decided, for those who propose that its sides meet. */
public final class Sides {

    private final Streams streams;

    /** Those of these streams. */
    public Sides(Streams streams) {
        this.streams = streams;
    }

    /** The parties of a mechanism, none of one that nobody proposed, or null where there is no mechanism. */
    public @Nullable List<PartyCode> of(@Nullable MechanismId mechanism) {
        if (mechanism == null) {
            return null;
        }
        Mechanism state = Mechanism.unknown();
        for (var recorded : streams.read(mechanism.subject(), MechanismEvent.class)) {
            state = state.evolve(recorded.event());
        }
        return switch (state) {
            case Mechanism.Unknown _ -> List.of();
            case Mechanism.Proposed s -> s.proposal().parties();
            case Mechanism.Launched s -> s.standing().parties();
            case Mechanism.Suspended s -> s.standing().parties();
            case Mechanism.Closed s -> s.standing().parties();
        };
    }
}
