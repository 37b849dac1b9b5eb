package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_RAISED;
import static org.chancery.commitments.commitment.CommitmentRefusal.PLEDGE_NAMES_ITS_CAMPAIGN;
import static org.chancery.commitments.commitment.CommitmentRefusal.RECIPROCAL_PLEDGE_NEEDS_TWO_OWNERS;
import static org.chancery.commitments.commitment.CommitmentRefusal.UNACCEPTED_REQUEST_IS_NO_PLEDGE;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chancery.commitments.commitment.Commitment.Unknown;
import org.chancery.commitments.commitment.CommitmentCommand.EnterByHand;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.commitment.CommitmentCommand.RecordPledge;
import org.chancery.commitments.commitment.CommitmentCommand.Restate;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.PledgeForm;
import org.chancery.commitments.events.CommitmentEvent.PledgeRecorded;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Terms.Kind;

/** Decides how a commitment begins, that it is said again, and that it supports a campaign. */
final class Raising {

    private Raising() {}

    static List<CommitmentEvent> raise(Commitment state, RaiseFromRecord c) {
        return raise(state, c.commitment(), new Raised(c.terms(), c.source()));
    }

    static List<CommitmentEvent> enter(Commitment state, EnterByHand c, Instant now) {
        var raised = new Raised(c.terms(), c.source());
        raised.requireSoundEntry();
        Stage.requireBegun(c.source().date(), now, "/date");
        if (c.pledge() == null) {
            return begin(state, c, raised);
        }
        if (c.source().campaign() == null) {
            throw refused(PLEDGE_NAMES_ITS_CAMPAIGN, "/campaign");
        }
        requirePledge(raised, c.pledge(), Answers.NONE, "/pledge");
        List<CommitmentEvent> begun = begin(state, c, raised);
        return begun.isEmpty()
                ? begun
                : List.of(
                        begun.getFirst(),
                        new PledgeRecorded(
                                c.commitment(),
                                c.source().campaign(),
                                c.pledge(),
                                c.source().date()));
    }

    /** A repeated entry finds the commitment, whatever became of the marking of its occasion. */
    private static List<CommitmentEvent> begin(Commitment state, EnterByHand c, Raised asked) {
        List<CommitmentEvent> begun = raise(state, c.commitment(), asked);
        if (!begun.isEmpty()) {
            Disclosure.requireAsHigh(c.terms().marking(), c.atLeast());
        }
        return begun;
    }

    private static List<CommitmentEvent> raise(Commitment state, CommitmentId id, Raised asked) {
        if (state instanceof Unknown) {
            asked.requireOwner();
            return List.of(asked.event(id));
        }
        if (!Stage.known(state).raised().equals(asked)) {
            throw refused(ALREADY_RAISED);
        }
        return List.of();
    }

    static List<CommitmentEvent> restate(Commitment state, Restate c) {
        if (Stage.known(state).restated().contains(c.event())) {
            return List.of();
        }
        Stage.requireGoing(state);
        return List.of(c.event());
    }

    static List<CommitmentEvent> pledge(Commitment state, RecordPledge c, Instant now) {
        var pledge = new PledgeRecorded(c.commitment(), c.campaign(), c.form(), c.on());
        Story story = Stage.known(state);
        if (pledge.equals(story.pledge())) {
            return List.of();
        }
        Stage.requireGoing(state);
        Stage.requireBegun(c.on(), now, "/on");
        requirePledge(story.raised(), c.form(), story.answers(), "/form");
        return List.of(pledge);
    }

    private static void requirePledge(Raised raised, PledgeForm form, Answers answers, String field) {
        if (raised.terms().kind() == Kind.REQUEST && !answers.isAccepted()) {
            throw refused(UNACCEPTED_REQUEST_IS_NO_PLEDGE, field);
        }
        if (form == PledgeForm.RECIPROCAL && Set.copyOf(raised.terms().owners()).size() < 2) {
            throw refused(RECIPROCAL_PLEDGE_NEEDS_TWO_OWNERS, field);
        }
    }
}
