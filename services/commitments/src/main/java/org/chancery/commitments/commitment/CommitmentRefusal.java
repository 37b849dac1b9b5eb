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
    COUNTER_PROPOSAL_IS_MISSING(
            Kind.INVALID, "Who counters a request proposes something else: in words, or as a commitment of its own."),
    ONLY_COUNTERED_NAMES_ANOTHER(Kind.INVALID, "Only what counters a request names another commitment."),
    COUNTER_PROPOSAL_IS_ANOTHER_COMMITMENT(Kind.INVALID, "A request is not countered by itself."),
    NOT_AD_REFERENDUM(Kind.CONFLICT, "Only an answer ad referendum is decided at home, and it is decided once."),
    PLEDGE_NAMES_ITS_CAMPAIGN(Kind.INVALID, "A pledge supports a campaign and names it."),
    RECIPROCAL_PLEDGE_NEEDS_TWO_OWNERS(Kind.INVALID, "A reciprocal pledge is given by two sides or more."),
    UNACCEPTED_REQUEST_IS_NO_PLEDGE(Kind.CONFLICT, "A request for support is a pledge once a side has accepted it."),
    NO_SUCH_REPORT(Kind.INVALID, "The commitment has no report with this number."),
    RETURN_NEEDS_A_REASON(Kind.INVALID, "Who returns a report says why."),
    ALREADY_REVIEWED(Kind.CONFLICT, "The report was reviewed; what was returned is reported anew."),
    DATES_OR_A_RHYTHM(Kind.INVALID, "Reports are due by dates or in a rhythm, not both."),
    SCHEDULE_HAS_A_DATE(Kind.INVALID, "A schedule of reports has a date."),
    SCHEDULE_IS_TOO_LONG(Kind.INVALID, "A schedule of reports has 120 dates at most."),
    NO_SUCH_REPORTING_DATE(Kind.INVALID, "No report is due by this date."),
    ALREADY_REPORTED_ON(Kind.CONFLICT, "The report for this date was made, and not returned."),
    CHANGE_NEEDS_A_REASON(Kind.INVALID, "Dates that were set before are changed for a reason."),
    MILESTONE_NUMBERS_DIFFER(Kind.INVALID, "Each milestone has a number of its own."),
    MET_MILESTONE_STAYS(Kind.CONFLICT, "A milestone that was met stays as it was."),
    NO_SUCH_MILESTONE(Kind.INVALID, "The commitment has no milestone with this number."),
    MILESTONE_IS_MET(Kind.CONFLICT, "The milestone was met before, on other evidence."),
    NOT_FLAGGED(Kind.CONFLICT, "No corrigendum of this number waits to be looked at."),
    COMMITMENT_IS_FROZEN(
            Kind.CONFLICT,
            "Its mechanism is suspended: nothing is done for it and no date is set until that is resumed."),
    ALREADY_ENDED(Kind.CONFLICT, "The commitment was withdrawn or has lapsed; nothing follows after that."),
    MARKED_BELOW_ITS_OCCASION(
            Kind.CONFLICT,
            "What it was said in is marked higher: nobody is told of a commitment who may not know of the occasion."),
    MARKING_IS_LOWERED(
            Kind.CONFLICT,
            "This may raise the marking but not lower it; whoever has the authority lowers it with a reason."),
    MARKING_IS_NOT_LOWER(Kind.INVALID, "This lowers a marking; to raise one takes no reason."),
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
