package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ANSWERED;
import static org.chancery.commitments.commitment.CommitmentRefusal.COUNTER_PROPOSAL_IS_ANOTHER_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.COUNTER_PROPOSAL_IS_MISSING;
import static org.chancery.commitments.commitment.CommitmentRefusal.NOT_AD_REFERENDUM;
import static org.chancery.commitments.commitment.CommitmentRefusal.NOT_A_REQUEST;
import static org.chancery.commitments.commitment.CommitmentRefusal.ONLY_AN_OWNER_ANSWERS;
import static org.chancery.commitments.commitment.CommitmentRefusal.ONLY_COUNTERED_NAMES_ANOTHER;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.commitment.CommitmentCommand.SettleAdReferendum;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.Terms.Kind;

/** Decides about answers to a request, and about what capitals make of those given ad referendum. */
final class Answering {

    private Answering() {}

    static List<CommitmentEvent> answer(Commitment state, AnswerRequest c, Instant now) {
        var answer = new RequestAnswered(
                c.commitment(), c.response(), c.by(), c.on(), c.words(), c.statement(), c.counteredBy(), null);
        Story story = Stage.known(state);
        if (story.answers().has(answer)) {
            return List.of();
        }
        Stage.requireGoing(state);
        Stage.requireBegun(c.on(), now, "/on");
        if (story.raised().terms().kind() != Kind.REQUEST) {
            throw refused(NOT_A_REQUEST);
        }
        if (!story.raised().maySpeakForOwners(c.by())) {
            throw refused(ONLY_AN_OWNER_ANSWERS, "/by");
        }
        requireSoundCounterProposal(c);
        if (story.answers().isFinal(c.by())) {
            throw refused(ALREADY_ANSWERED);
        }
        return List.of(answer.naming(Disclosure.above(story, c.named())));
    }

    /** What is proposed in place of what was asked is there in words, or followed up as a commitment of its own. */
    private static void requireSoundCounterProposal(AnswerRequest c) {
        boolean countered = c.response() == Response.COUNTERED;
        if (countered && c.words() == null && c.counteredBy() == null) {
            throw refused(COUNTER_PROPOSAL_IS_MISSING, "/words");
        }
        if (!countered && c.counteredBy() != null) {
            throw refused(ONLY_COUNTERED_NAMES_ANOTHER, "/counteredBy");
        }
        if (c.commitment().equals(c.counteredBy())) {
            throw refused(COUNTER_PROPOSAL_IS_ANOTHER_COMMITMENT, "/counteredBy");
        }
    }

    static List<CommitmentEvent> settle(Commitment state, SettleAdReferendum c, Instant now) {
        var settled = new AdReferendumSettled(c.commitment(), c.by(), c.decision(), c.on(), c.words(), c.statement());
        Story story = Stage.known(state);
        if (story.answers().has(settled)) {
            return List.of();
        }
        Stage.requireGoing(state);
        Stage.requireBegun(c.on(), now, "/on");
        if (!story.answers().isAdReferendum(c.by())) {
            throw refused(NOT_AD_REFERENDUM, "/by");
        }
        return List.of(settled.naming(Disclosure.above(story, c.named())));
    }
}
