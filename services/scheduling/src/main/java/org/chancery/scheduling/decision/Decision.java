package org.chancery.scheduling.decision;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.decision.DecisionRefusal.ALREADY_DECIDED;
import static org.chancery.scheduling.decision.DecisionRefusal.A_MECHANISM_IS_NAMED;
import static org.chancery.scheduling.decision.DecisionRefusal.THE_DAY_HAS_NOT_COME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.scheduling.decision.DecisionCommand.DecideMechanisms;
import org.chancery.scheduling.events.DecisionEvent;
import org.chancery.scheduling.events.DecisionEvent.MechanismsDecided;

/** A decision on several mechanisms at once; a reaction carries it out on each. */
public sealed interface Decision extends Decider<Decision, DecisionCommand, DecisionEvent> {

    /** The state before any event. */
    static Decision unknown() {
        return new Unknown();
    }

    /** Nothing was decided. */
    record Unknown() implements Decision {}

    /** It was decided, once and for all. */
    record Taken(MechanismsDecided what) implements Decision {}

    @Override
    default List<DecisionEvent> decide(DecisionCommand command, Instant now) {
        return switch (command) {
            case DecideMechanisms c -> take(c, now);
        };
    }

    private List<DecisionEvent> take(DecideMechanisms c, Instant now) {
        if (c.mechanisms().isEmpty()
                || new HashSet<>(c.mechanisms()).size() < c.mechanisms().size()) {
            throw refused(A_MECHANISM_IS_NAMED, "/mechanisms");
        }
        // Local dates are ahead of UTC by up to 14 hours.
        if (c.on() != null && c.on().isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
            throw refused(THE_DAY_HAS_NOT_COME, "/on");
        }
        var decided = new MechanismsDecided(c.decision(), c.act(), c.mechanisms(), c.by(), c.reason(), c.on());
        return switch (this) {
            case Unknown _ -> List.of(decided);
            case Taken s when s.what().equals(decided) -> List.of();
            case Taken _ -> throw refused(ALREADY_DECIDED);
        };
    }

    @Override
    default Decision evolve(DecisionEvent event) {
        return switch (event) {
            case MechanismsDecided e -> new Taken(e);
        };
    }

    @Override
    default Label label(DecisionEvent event) {
        return switch (event) {
            case MechanismsDecided e -> {
                Label mechanisms = Label.about(e.mechanisms());
                yield e.by() == null ? mechanisms : mechanisms.and(List.of(e.by()));
            }
        };
    }
}
