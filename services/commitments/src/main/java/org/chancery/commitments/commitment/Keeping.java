package org.chancery.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import org.chancery.commitments.commitment.Commitment.Ended;
import org.chancery.commitments.commitment.Commitment.Frozen;
import org.chancery.commitments.commitment.Commitment.Fulfilled;
import org.chancery.commitments.commitment.Commitment.Open;
import org.chancery.commitments.commitment.Commitment.Unknown;
import org.chancery.commitments.commitment.CommitmentCommand.KeepByRound;
import org.chancery.commitments.commitment.CommitmentCommand.WithdrawRound;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.FulfilmentByRoundWithdrawn;
import org.chancery.commitments.events.Source;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a round that was held does to a promise to hold it. That it was held is a fact, whether the promise is
 * frozen or not.
 */
final class Keeping {

    private Keeping() {}

    static List<CommitmentEvent> keep(Commitment state, KeepByRound c) {
        Story story = Stage.known(state);
        boolean going = state instanceof Open || state instanceof Frozen;
        if (!going || story.timetable().rounds().containsKey(c.consultation()) || !isPromised(story, c)) {
            return List.of();
        }
        return List.of(new CommitmentFulfilledByRound(
                c.commitment(),
                c.consultation(),
                c.on(),
                endsWithOne(story.timetable().due().shape())));
    }

    /** A promise is kept by a round of its mechanism that came after it was given. */
    private static boolean isPromised(Story story, KeepByRound c) {
        Source source = story.raised().source();
        MechanismId promised = story.raised().terms().nextRoundOf();
        return mayBeTold(story, c)
                && isRoundOf(promised, story.successors(), c)
                && !c.consultation().equals(source.consultation())
                && isAfter(c.on(), source.date());
    }

    /** Whoever may read the promise would learn that the sides met. */
    private static boolean mayBeTold(Story story, KeepByRound c) {
        return Marking.DEFAULT.or(story.label().marking()).reaches(c.marking());
    }

    /** Of the mechanism itself, or of the one that had taken its place by then. */
    private static boolean isRoundOf(@Nullable MechanismId promised, Successors successors, KeepByRound c) {
        boolean tookOver = c.mechanism().equals(successors.now(promised));
        return c.mechanism().equals(promised) || (tookOver && isAfter(c.on(), successors.since(promised)));
    }

    /** Where a day is unknown, the order in which they were told is that in which they were. */
    private static boolean isAfter(@Nullable LocalDate held, @Nullable LocalDate promised) {
        return held == null || promised == null || held.isAfter(promised);
    }

    /** What is to be done again and again is done once for its period. */
    private static boolean endsWithOne(Shape shape) {
        return switch (shape) {
            case PERIODIC, OPEN_ENDED -> false;
            case BY_DATE, BY_PERIOD, WINDOW, BY_EVENT, NEXT_ROUND, MUTUALLY_CONVENIENT, ASAP, IMMEDIATE -> true;
        };
    }

    static List<CommitmentEvent> withdraw(Commitment state, WithdrawRound c) {
        Story story = Stage.known(state);
        return story.timetable().rounds().containsKey(c.consultation())
                ? List.of(new FulfilmentByRoundWithdrawn(
                        c.commitment(), c.consultation(), c.reason(), Disclosure.above(story, c.marking())))
                : List.of();
    }

    static Commitment kept(Commitment state, CommitmentFulfilledByRound event) {
        if (!event.forGood()) {
            return state;
        }
        return switch (state) {
            case Open open -> new Fulfilled(open.story(), event);
            case Frozen frozen -> new Fulfilled(frozen.story(), event);
            case Unknown _, Fulfilled _, Ended _ -> state;
        };
    }

    static Commitment reopened(Commitment state, FulfilmentByRoundWithdrawn event) {
        return state instanceof Fulfilled done
                        && done.how() instanceof CommitmentFulfilledByRound round
                        && round.consultation().equals(event.consultation())
                ? Freezing.settled(new Open(done.story()))
                : state;
    }
}
