package org.chancery.commitments.commitment;

import java.util.List;
import org.chancery.commitments.commitment.Commitment.Frozen;
import org.chancery.commitments.commitment.Commitment.Open;
import org.chancery.commitments.commitment.CommitmentCommand.HandOn;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;

/** Decides that a commitment goes on in the mechanism that took the place of the one that it hangs on. */
final class HandingOn {

    private HandingOn() {}

    /** What is at an end stays where it ended, and what hangs on something else stays there. */
    static List<CommitmentEvent> handOn(Commitment state, HandOn c) {
        Story story = Stage.known(state);
        boolean going = state instanceof Open || state instanceof Frozen;
        boolean leadsBack = c.from().equals(story.successors().now(c.to()));
        return going && !leadsBack && story.successors().isHungOn(story.raised(), c.from())
                ? List.of(new CommitmentHandedOn(c.commitment(), c.from(), c.to(), c.on()))
                : List.of();
    }
}
