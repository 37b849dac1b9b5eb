package org.chancery.commitments.commitment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * The mechanisms that took the place of those that a commitment was made in or promises rounds of. Nothing is ever handed
 * on to where it came from, so that each has a last one.
 *
 * @param each by the mechanism that ended
 */
record Successors(Map<MechanismId, CommitmentHandedOn> each) {

    static final Successors NONE = new Successors(Map.of());

    Successors {
        each = Map.copyOf(each);
    }

    Successors and(CommitmentHandedOn event) {
        var more = new HashMap<>(each);
        more.put(event.from(), event);
        return new Successors(more);
    }

    /** The mechanism that stands for it now. */
    @Nullable
    MechanismId now(@Nullable MechanismId mechanism) {
        CommitmentHandedOn last = last(mechanism);
        return last == null ? mechanism : last.to();
    }

    /** The day from which on another one stands for it, or null where none does or the day is unknown. */
    @Nullable
    LocalDate since(@Nullable MechanismId mechanism) {
        CommitmentHandedOn last = last(mechanism);
        return last == null ? null : last.on();
    }

    private @Nullable CommitmentHandedOn last(@Nullable MechanismId mechanism) {
        CommitmentHandedOn last = null;
        CommitmentHandedOn next = mechanism == null ? null : each.get(mechanism);
        while (next != null) {
            last = next;
            next = each.get(next.to());
        }
        return last;
    }

    /** Whether the commitment was made in the mechanism, or promises its rounds, as things stand now. */
    boolean isHungOn(Raised raised, MechanismId mechanism) {
        return Stream.of(raised.source().mechanism(), raised.terms().nextRoundOf())
                .filter(Objects::nonNull)
                .anyMatch(one -> mechanism.equals(now(one)));
    }
}
