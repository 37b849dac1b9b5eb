package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ENDED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_FULFILLED;
import static org.chancery.commitments.commitment.CommitmentRefusal.DUE_ENDS_BEFORE_IT_BEGINS;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.ONE_OF_ITS_SIDES_WITHDRAWS;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.commitments.commitment.Commitment.Ended;
import org.chancery.commitments.commitment.Commitment.Fulfilled;
import org.chancery.commitments.commitment.Commitment.Open;
import org.chancery.commitments.commitment.Commitment.Unknown;
import org.chancery.commitments.commitment.CommitmentCommand.Defer;
import org.chancery.commitments.commitment.CommitmentCommand.Lapse;
import org.chancery.commitments.commitment.CommitmentCommand.Withdraw;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a commitment that is not kept as it was said: deferred, withdrawn, lapsed. */
final class Ending {

    private Ending() {}

    static List<CommitmentEvent> defer(Commitment state, Defer c, Instant now) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_COMMITMENT);
            case Fulfilled _ -> throw refused(ALREADY_FULFILLED);
            case Ended _ -> throw refused(ALREADY_ENDED);
            case Open open when open.due().equals(c.due()) -> List.of();
            case Open _ -> {
                CommitmentDue due = c.due();
                if (due.date() != null && due.until() != null && due.until().isBefore(due.date())) {
                    throw refused(DUE_ENDS_BEFORE_IT_BEGINS, "/due/until");
                }
                Commitment.requireBegun(c.on(), now, "/on");
                yield List.of(new CommitmentDeferred(c.commitment(), due, c.reason(), c.on()));
            }
        };
    }

    static List<CommitmentEvent> withdraw(Commitment state, Withdraw c, Instant now) {
        if (state instanceof Open open && c.by() != null && !open.raised().isBetween(c.by())) {
            throw refused(ONE_OF_ITS_SIDES_WITHDRAWS, "/by");
        }
        return end(state, new CommitmentWithdrawn(c.commitment(), c.by(), c.reason(), c.on()), c.on(), now);
    }

    static List<CommitmentEvent> lapse(Commitment state, Lapse c, Instant now) {
        return end(state, new CommitmentLapsed(c.commitment(), c.reason(), c.on()), c.on(), now);
    }

    private static List<CommitmentEvent> end(
            Commitment state, CommitmentEvent how, @Nullable LocalDate on, Instant now) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_COMMITMENT);
            case Fulfilled _ -> throw refused(ALREADY_FULFILLED);
            case Ended ended when ended.how().equals(how) -> List.of();
            case Ended _ -> throw refused(ALREADY_ENDED);
            case Open _ -> {
                Commitment.requireBegun(on, now, "/on");
                yield List.of(how);
            }
        };
    }
}
