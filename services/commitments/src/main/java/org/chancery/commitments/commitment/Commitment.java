package org.chancery.commitments.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.commitment.CommitmentCommand.ClearFlag;
import org.chancery.commitments.commitment.CommitmentCommand.Defer;
import org.chancery.commitments.commitment.CommitmentCommand.EnterByHand;
import org.chancery.commitments.commitment.CommitmentCommand.Escalate;
import org.chancery.commitments.commitment.CommitmentCommand.EscalateReport;
import org.chancery.commitments.commitment.CommitmentCommand.Flag;
import org.chancery.commitments.commitment.CommitmentCommand.FollowMarking;
import org.chancery.commitments.commitment.CommitmentCommand.Freeze;
import org.chancery.commitments.commitment.CommitmentCommand.Fulfil;
import org.chancery.commitments.commitment.CommitmentCommand.HandOn;
import org.chancery.commitments.commitment.CommitmentCommand.KeepByRound;
import org.chancery.commitments.commitment.CommitmentCommand.Lapse;
import org.chancery.commitments.commitment.CommitmentCommand.LetDrawNear;
import org.chancery.commitments.commitment.CommitmentCommand.LetFallDue;
import org.chancery.commitments.commitment.CommitmentCommand.LetReportDrawNear;
import org.chancery.commitments.commitment.CommitmentCommand.LetReportFallDue;
import org.chancery.commitments.commitment.CommitmentCommand.LowerMarking;
import org.chancery.commitments.commitment.CommitmentCommand.MeetMilestone;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseMarking;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseStanding;
import org.chancery.commitments.commitment.CommitmentCommand.RecordPledge;
import org.chancery.commitments.commitment.CommitmentCommand.ReportProgress;
import org.chancery.commitments.commitment.CommitmentCommand.Restate;
import org.chancery.commitments.commitment.CommitmentCommand.ReviewProgress;
import org.chancery.commitments.commitment.CommitmentCommand.SetMilestones;
import org.chancery.commitments.commitment.CommitmentCommand.SetReportingSchedule;
import org.chancery.commitments.commitment.CommitmentCommand.SettleAdReferendum;
import org.chancery.commitments.commitment.CommitmentCommand.Thaw;
import org.chancery.commitments.commitment.CommitmentCommand.Withdraw;
import org.chancery.commitments.commitment.CommitmentCommand.WithdrawRound;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDrewNear;
import org.chancery.commitments.events.CommitmentEvent.CommitmentEscalated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagCleared;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagged;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentThawed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.FulfilmentByRoundWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.CommitmentEvent.MilestonesSet;
import org.chancery.commitments.events.CommitmentEvent.PledgeRecorded;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportDrewNear;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportEscalated;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportFellDue;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ProgressReviewed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.ReportingScheduleSet;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.StandingRaised;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;

/**
 * A commitment as it is followed up: raised once, said again, answered where it is a request, worked on, frozen with its
 * mechanism, and at an end once it was kept, withdrawn or has lapsed.
 */
public sealed interface Commitment extends Decider<Commitment, CommitmentCommand, CommitmentEvent> {

    /** Before anything was said. */
    record Unknown() implements Commitment {}

    /** Somebody is still to do it. */
    record Open(Story story) implements Commitment {}

    /** Nothing is done for it while a mechanism that it hangs on is suspended. */
    record Frozen(Story story) implements Commitment {}

    /**
     * It was done.
     *
     * @param how the event that says so
     */
    record Fulfilled(Story story, CommitmentEvent how) implements Commitment {}

    /**
     * It was withdrawn or has lapsed.
     *
     * @param how the event that ended it
     */
    record Ended(Story story, CommitmentEvent how) implements Commitment {}

    /** The state before any event. */
    static Commitment unknown() {
        return new Unknown();
    }

    /**
     * Whether words of a later occasion can be put to it. They can while it is to be kept; and always where they have been,
     * so that the same words ask for the same thing however often they come.
     */
    default boolean takesUp(CommitmentCommand.Restate again) {
        return switch (this) {
            case Unknown _ -> false;
            case Open _, Frozen _ -> true;
            case Fulfilled done -> done.story.restated().contains(again.event());
            case Ended ended -> ended.story.restated().contains(again.event());
        };
    }

    @Override
    default List<CommitmentEvent> decide(CommitmentCommand command, Instant now) {
        return switch (command) {
            case RaiseFromRecord c -> Raising.raise(this, c);
            case EnterByHand c -> Raising.enter(this, c, now);
            case Restate c -> Raising.restate(this, c);
            case RecordPledge c -> Raising.pledge(this, c, now);
            case AnswerRequest c -> Answering.answer(this, c, now);
            case SettleAdReferendum c -> Answering.settle(this, c, now);
            case ReportProgress c -> Working.report(this, c, now);
            case ReviewProgress c -> Working.review(this, c);
            case SetReportingSchedule c -> Working.schedule(this, c);
            case Fulfil c -> Working.fulfil(this, c, now);
            case Defer c -> Dating.defer(this, c, now);
            case SetMilestones c -> Dating.milestones(this, c, now);
            case MeetMilestone c -> Dating.meet(this, c, now);
            case LetDrawNear c -> Telling.drawNear(this, c, now);
            case LetReportDrawNear c -> Telling.reportDrawsNear(this, c, now);
            case LetFallDue c -> Telling.fallDue(this, c, now);
            case LetReportFallDue c -> Telling.reportFallsDue(this, c, now);
            case Escalate c -> Telling.escalate(this, c, now);
            case EscalateReport c -> Telling.escalateReport(this, c, now);
            case KeepByRound c -> Keeping.keep(this, c);
            case WithdrawRound c -> Keeping.withdraw(this, c);
            case Freeze c -> Freezing.freeze(this, c);
            case Thaw c -> Freezing.thaw(this, c);
            case HandOn c -> HandingOn.handOn(this, c);
            case Flag c -> Standing.flag(this, c);
            case ClearFlag c -> Standing.clear(this, c);
            case RaiseStanding c -> Standing.raise(this, c);
            case RaiseMarking c -> Disclosure.raise(this, c);
            case FollowMarking c -> Disclosure.follow(this, c);
            case LowerMarking c -> Disclosure.lower(this, c);
            case Withdraw c -> Ending.withdraw(this, c, now);
            case Lapse c -> Ending.lapse(this, c, now);
        };
    }

    @Override
    default Commitment evolve(CommitmentEvent event) {
        return switch (event) {
            case FollowUpAgreed e -> begin(new Raised(e.terms(), e.source()));
            case RequestMade e -> begin(new Raised(e.terms(), e.source()));
            case PromiseMade e -> begin(new Raised(e.terms(), e.source()));
            case CommitmentFulfilled e -> this instanceof Open open ? new Fulfilled(open.story, e) : this;
            case CommitmentWithdrawn e -> end(e);
            case CommitmentLapsed e -> end(e);
            case CommitmentFulfilledByRound e -> Keeping.kept(going(e), e);
            case FulfilmentByRoundWithdrawn e -> Keeping.reopened(known(e), e);
            case CommitmentFrozen e -> Freezing.settled(going(e));
            case CommitmentThawed e -> Freezing.settled(known(e));
            case RequestAnswered _,
                    AdReferendumSettled _,
                    CommitmentRestated _,
                    ProgressReported _,
                    ReportingScheduleSet _,
                    ProgressReportDrewNear _,
                    ProgressReportFellDue _,
                    ProgressReportEscalated _,
                    CommitmentDeferred _,
                    CommitmentHandedOn _,
                    MilestonesSet _,
                    MilestoneMet _,
                    CommitmentDrewNear _,
                    CommitmentFellDue _,
                    CommitmentEscalated _ -> going(event);
            case PledgeRecorded _,
                    ProgressReviewed _,
                    CommitmentFlagged _,
                    CommitmentFlagCleared _,
                    StandingRaised _,
                    CommitmentMarkingRaised _,
                    CommitmentMarkingLowered _ -> known(event);
        };
    }

    private Commitment begin(Raised raised) {
        return this instanceof Unknown ? new Open(Story.of(raised)) : this;
    }

    private Commitment end(CommitmentEvent how) {
        return switch (this) {
            case Open open -> new Ended(open.story, how);
            case Frozen frozen -> new Ended(frozen.story, how);
            case Unknown _, Fulfilled _, Ended _ -> this;
        };
    }

    /** After an event that only tells of what is still to be kept. */
    private Commitment going(CommitmentEvent event) {
        return switch (this) {
            case Open _, Frozen _ -> known(event);
            case Unknown _, Fulfilled _, Ended _ -> this;
        };
    }

    /** After an event that may tell of what is at an end as well. */
    private Commitment known(CommitmentEvent event) {
        return switch (this) {
            case Unknown _ -> this;
            case Open open -> new Open(open.story.and(event));
            case Frozen frozen -> new Frozen(frozen.story.and(event));
            case Fulfilled done -> new Fulfilled(done.story.and(event), done.how);
            case Ended ended -> new Ended(ended.story.and(event), ended.how);
        };
    }

    @Override
    default Label label(CommitmentEvent event) {
        Label label = switch (this) {
            case Unknown _ -> new Label(Set.of(), Marking.DEFAULT);
            case Open open -> open.story.label();
            case Frozen frozen -> frozen.story.label();
            case Fulfilled done -> done.story.label();
            case Ended ended -> ended.story.label();
        };
        return label.and(Mentions.of(event)).marked(label.marking().or(Mentions.marking(event)));
    }
}
