package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.MARKED_BELOW_ITS_OCCASION;
import static org.chancery.commitments.commitment.CommitmentRefusal.MARKING_IS_LOWERED;
import static org.chancery.commitments.commitment.CommitmentRefusal.MARKING_IS_NOT_LOWER;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.FollowMarking;
import org.chancery.commitments.commitment.CommitmentCommand.LowerMarking;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseMarking;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/** Decides who may know of a commitment: at any stage of its life, and never more people than of what it was said in. */
final class Disclosure {

    private Disclosure() {}

    static List<CommitmentEvent> raise(Commitment state, RaiseMarking c) {
        Marking before = Stage.known(state).marking();
        if (before == c.marking()) {
            return List.of();
        }
        if (!c.marking().reaches(before)) {
            throw refused(MARKING_IS_LOWERED, "/marking");
        }
        return List.of(new CommitmentMarkingRaised(c.commitment(), c.marking()));
    }

    static List<CommitmentEvent> follow(Commitment state, FollowMarking c) {
        return Stage.known(state).marking().reaches(c.marking())
                ? List.of()
                : List.of(new CommitmentMarkingRaised(c.commitment(), c.marking()));
    }

    static List<CommitmentEvent> lower(Commitment state, LowerMarking c) {
        Marking before = Stage.known(state).marking();
        if (before == c.marking()) {
            return List.of();
        }
        if (c.marking().reaches(before)) {
            throw refused(MARKING_IS_NOT_LOWER, "/marking");
        }
        requireAsHigh(c.marking(), c.atLeast());
        return List.of(new CommitmentMarkingLowered(c.commitment(), c.marking(), c.reason(), c.authority()));
    }

    /** The marking of what an event names, where that is above the commitment's own, or null. */
    static @Nullable Marking above(Story story, Marking named) {
        return story.marking().reaches(named) ? null : named;
    }

    static void requireAsHigh(Marking marking, Marking occasion) {
        if (!marking.reaches(occasion)) {
            throw refused(MARKED_BELOW_ITS_OCCASION, "/marking");
        }
    }
}
