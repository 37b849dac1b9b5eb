package org.chancery.scheduling.mechanism;

import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.mechanism.MechanismCommand.CountRound;
import org.chancery.scheduling.mechanism.MechanismCommand.WithdrawRoundCount;
import org.jspecify.annotations.Nullable;

/** Draws ordinals for rounds that were held, keeps those of old records, and takes back what was no round. */
final class Counting {

    private Counting() {}

    static List<MechanismEvent> count(Standing standing, CountRound c) {
        if (standing.rounds().of(c.consultation()).isPresent()) {
            return List.of();
        }
        // Where sides count differently, the next round comes after the highest of them.
        int ordinal = c.countedAs().stream()
                .mapToInt(CountedAs::ordinal)
                .max()
                .orElseGet(() -> standing.rounds().next());
        return List.of(
                new RoundCounted(c.mechanism(), c.consultation(), ordinal, c.countedAs(), aboveDefault(c.marking())));
    }

    static List<MechanismEvent> withdraw(Standing standing, WithdrawRoundCount c) {
        return standing.rounds()
                .of(c.consultation())
                .<List<MechanismEvent>>map(ordinal -> List.of(new RoundCountWithdrawn(
                        c.mechanism(), c.consultation(), ordinal, c.reason(), aboveDefault(c.marking()))))
                .orElse(List.of());
    }

    private static @Nullable Marking aboveDefault(Marking marking) {
        return Marking.DEFAULT.reaches(marking) ? null : marking;
    }

    static Rounds counted(Rounds rounds, RoundCounted e) {
        return e.countedAs().isEmpty()
                ? rounds.drawn(e.consultation(), e.ordinal())
                : rounds.imported(e.consultation(), e.ordinal());
    }
}
