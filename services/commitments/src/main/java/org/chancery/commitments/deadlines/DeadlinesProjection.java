package org.chancery.commitments.deadlines;

import java.util.List;
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
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the last days of what is to be kept. */
@Component
final class DeadlinesProjection implements Projection {

    @Override
    public String view() {
        return Deadlines.VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.of(CommitmentsEvents.TYPES).on(CommitmentEvent.class, DeadlinesProjection::take));
    }

    private static void take(CommitmentEvent event, Delivery delivery, JdbcClient db) {
        var rows = new DeadlineRows(event.commitment().value(), delivery, db);
        switch (event) {
            case FollowUpAgreed e -> rows.raise(e.terms().due());
            case RequestMade e -> rows.raise(e.terms().due());
            case PromiseMade e -> rows.raise(e.terms().due());
            case CommitmentRestated e -> {
                if (e.terms().due().lastDay() != null) {
                    rows.due(e.terms().due());
                }
            }
            case CommitmentDeferred e -> rows.due(e.due());
            case MilestonesSet e -> rows.milestones(e.milestones());
            case MilestoneMet e -> rows.met(e.milestone());
            case CommitmentDrewNear e -> rows.near(e.date(), e.milestone());
            case CommitmentFellDue e -> rows.fell(e.date(), e.milestone());
            case CommitmentEscalated e -> rows.escalated(e.date(), e.milestone());
            case ReportingScheduleSet e -> rows.reports(e.dates());
            case ProgressReported e -> rows.report(e.scheduledFor());
            case ProgressReviewed e -> rows.review(e.report(), e.review());
            case ProgressReportDrewNear e -> rows.reportNear(e.date());
            case ProgressReportFellDue e -> rows.reportFell(e.date());
            case ProgressReportEscalated e -> rows.reportEscalated(e.date());
            case CommitmentFulfilledByRound e -> rows.keep(e.consultation(), e.forGood());
            case FulfilmentByRoundWithdrawn e -> rows.notKept(e.consultation());
            case CommitmentFrozen e -> rows.freeze(e.mechanism());
            case CommitmentThawed e -> rows.thaw(e.mechanism());
            case CommitmentFulfilled _, CommitmentWithdrawn _, CommitmentLapsed _ -> rows.end();
            case PledgeRecorded _,
                    RequestAnswered _,
                    AdReferendumSettled _,
                    CommitmentHandedOn _,
                    CommitmentFlagged _,
                    CommitmentFlagCleared _,
                    CommitmentMarkingRaised _,
                    CommitmentMarkingLowered _,
                    StandingRaised _ -> {
                // Sets no day and ends nothing.
            }
        }
    }
}
