package org.chancery.reporting.commitments;

import java.util.List;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.reporting.ConsultationMarks;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.StatementMarks;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each commitment with its answers, reports and end. */
@Component
final class CommitmentsProjection implements Projection {

    static final String VIEW = "commitments";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.of(CommitmentsEvents.TYPES).on(CommitmentEvent.class, CommitmentsProjection::commitment),
                Feed.of(SchedulingEvents.TYPES)
                        .inBatches(ConsultationProposed.class, ConsultationMarks::apply)
                        .inBatches(ConsultationMarkingRaised.class, ConsultationMarks::apply)
                        .inBatches(ConsultationMarkingLowered.class, ConsultationMarks::apply),
                Feed.of(MinutesEvents.TYPES)
                        .inBatches(RecordEvent.class, StatementMarks::apply)
                        .on(AgreedTextEvent.class, CommitmentsProjection::text));
    }

    /** A text is marked as its newest event is. */
    private static void text(AgreedTextEvent event, Delivery delivery, JdbcClient db) {
        db.sql("""
                insert into agreed_text (id, marking) values (:id, :marking)
                on conflict (id) do update set marking = excluded.marking
                """)
                .param("id", event.text().value())
                .param("marking", Ranks.of(delivery.label().marking()))
                .update();
    }

    private static void commitment(CommitmentEvent event, Delivery delivery, JdbcClient db) {
        var rows = new CommitmentRows(event.commitment().value(), delivery, db);
        switch (event) {
            case FollowUpAgreed e -> rows.raise(e.terms(), e.source());
            case RequestMade e -> rows.raise(e.terms(), e.source());
            case PromiseMade e -> rows.raise(e.terms(), e.source());
            case CommitmentEvent.CommitmentRestated e -> rows.restate(e);
            case RequestAnswered e -> rows.answer(e);
            case CommitmentEvent.AdReferendumSettled e -> rows.settle(e);
            case ProgressReported e -> rows.report(e);
            case CommitmentEvent.ProgressReviewed e -> rows.review(e);
            case CommitmentFulfilled e -> rows.fulfil(e);
            case CommitmentEvent.PledgeRecorded e -> new FollowUpRows(rows).pledge(e);
            case CommitmentEvent.MilestonesSet e -> new FollowUpRows(rows).milestones(e);
            case CommitmentEvent.MilestoneMet e -> new FollowUpRows(rows).met(e);
            case CommitmentEvent.CommitmentFellDue e -> new FollowUpRows(rows).fallDue(e);
            case CommitmentEvent.CommitmentEscalated e -> new FollowUpRows(rows).escalate(e);
            case CommitmentEvent.CommitmentFulfilledByRound e -> new FollowUpRows(rows).fulfil(e);
            case CommitmentEvent.FulfilmentByRoundWithdrawn _ -> new FollowUpRows(rows).reopen();
            case CommitmentEvent.CommitmentFrozen e -> new FollowUpRows(rows).freeze(e.mechanism());
            case CommitmentEvent.CommitmentThawed e -> new FollowUpRows(rows).thaw(e.mechanism());
            case CommitmentEvent.CommitmentHandedOn e -> new FollowUpRows(rows).handOn(e.to());
            case CommitmentEvent.CommitmentFlagged e -> new FollowUpRows(rows).flag(e.corrigendum());
            case CommitmentEvent.CommitmentFlagCleared e -> new FollowUpRows(rows).clear(e.corrigendum());
            case CommitmentEvent.CommitmentMarkingRaised e -> new FollowUpRows(rows).mark(e.marking());
            case CommitmentEvent.CommitmentMarkingLowered e -> new FollowUpRows(rows).mark(e.marking());
            case CommitmentEvent.StandingRaised e -> new FollowUpRows(rows).standing(e.standing());
            case CommitmentEvent.CommitmentDrewNear _ -> {
                // A reminder changes nothing.
            }
            case CommitmentEvent.ReportingScheduleSet _,
                    CommitmentEvent.ProgressReportDrewNear _,
                    CommitmentEvent.ProgressReportFellDue _,
                    CommitmentEvent.ProgressReportEscalated _ -> {
                // When reports are due is asked of the commitment itself.
            }
            case CommitmentEvent.CommitmentDeferred e -> rows.defer(e);
            case CommitmentEvent.CommitmentWithdrawn e ->
                rows.end(CommitmentState.WITHDRAWN, new CommitmentItem.End(party(e.by()), e.reason(), e.on()));
            case CommitmentEvent.CommitmentLapsed e ->
                rows.end(CommitmentState.LAPSED, new CommitmentItem.End(null, e.reason(), e.on()));
        }
    }

    private static @Nullable String party(@Nullable PartyCode party) {
        return party == null ? null : party.value();
    }
}
