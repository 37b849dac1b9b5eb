package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.ONE_OF_ITS_SIDES_WITHDRAWS;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.List;
import org.chancery.commitments.commitment.Commitment.Ended;
import org.chancery.commitments.commitment.CommitmentCommand.Lapse;
import org.chancery.commitments.commitment.CommitmentCommand.Withdraw;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;

/** Decides that a commitment is at an end although it was not kept: withdrawn, lapsed. */
final class Ending {

    private Ending() {}

    static List<CommitmentEvent> withdraw(Commitment state, Withdraw c, Instant now) {
        var withdrawn = new CommitmentWithdrawn(c.commitment(), c.by(), c.reason(), c.on());
        Story story = Stage.known(state);
        if (has(state, withdrawn)) {
            return List.of();
        }
        Stage.requireGoing(state);
        if (c.by() != null && !story.raised().isBetween(c.by())) {
            throw refused(ONE_OF_ITS_SIDES_WITHDRAWS, "/by");
        }
        Stage.requireBegun(c.on(), now, "/on");
        return List.of(withdrawn);
    }

    static List<CommitmentEvent> lapse(Commitment state, Lapse c, Instant now) {
        var lapsed = new CommitmentLapsed(c.commitment(), c.reason(), c.on());
        if (has(state, lapsed)) {
            return List.of();
        }
        Stage.requireGoing(state);
        Stage.requireBegun(c.on(), now, "/on");
        return List.of(lapsed);
    }

    private static boolean has(Commitment state, CommitmentEvent how) {
        return state instanceof Ended ended && ended.how().equals(how);
    }
}
