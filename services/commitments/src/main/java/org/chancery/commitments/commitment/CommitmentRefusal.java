package org.chancery.commitments.commitment;

import org.chancery.platform.deciding.Refusal;

/** Every reason why a commitment says no. */
public enum CommitmentRefusal implements Refusal {
    NO_SUCH_COMMITMENT(Kind.UNKNOWN, "There is no such commitment."),
    ALREADY_RAISED(Kind.CONFLICT, "A commitment with this id was raised before, with other terms."),
    OWNER_IS_MISSING(Kind.INVALID, "A commitment has an owner: somebody who is to do it."),
    JOINT_NEEDS_TWO_OWNERS(Kind.INVALID, "What is joint or several, or claimed for both, has two owners or more."),
    REQUEST_IS_TO_ONESELF(Kind.INVALID, "Nobody requests something of themselves: owners and counterparts differ."),
    DUE_ENDS_BEFORE_IT_BEGINS(Kind.INVALID, "A period ends on the day that it begins, or later."),
    NEXT_ROUND_NEEDS_TWO_PARTIES(Kind.INVALID, "A promise of the next round names the two or more parties that meet."),
    DATE_IS_IN_THE_FUTURE(Kind.INVALID, "What is told as done lies in the past: this date has begun nowhere yet."),
    NOT_A_REQUEST(Kind.CONFLICT, "Only a request is answered; this was agreed or promised."),
    ONLY_AN_OWNER_ANSWERS(Kind.INVALID, "A request is answered by a side that was asked."),
    ALREADY_ANSWERED(
            Kind.CONFLICT, "This side has given its answer; only \"ad referendum\" and \"noted\" leave it open."),
    ALREADY_ENDED(Kind.CONFLICT, "The commitment was withdrawn or has lapsed; nothing follows after that."),
    ONE_OF_ITS_SIDES_WITHDRAWS(Kind.INVALID, "A commitment is given up by a side that owes it or that it is owed to."),
    ALREADY_FULFILLED(Kind.CONFLICT, "The commitment has been fulfilled; nothing follows after that.");

    private final Kind kind;
    private final String rule;

    CommitmentRefusal(Kind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rule() {
        return rule;
    }
}
