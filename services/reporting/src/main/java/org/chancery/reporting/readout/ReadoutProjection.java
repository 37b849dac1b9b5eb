package org.chancery.reporting.readout;

import java.util.List;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.AttachmentAdded;
import org.chancery.minutes.events.RecordEvent.AttachmentMarkingLowered;
import org.chancery.minutes.events.RecordEvent.AttachmentWithdrawn;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.DefaultMarkingSet;
import org.chancery.minutes.events.RecordEvent.OccasionCorrected;
import org.chancery.minutes.events.RecordEvent.OccasionMarked;
import org.chancery.minutes.events.RecordEvent.OccasionRestored;
import org.chancery.minutes.events.RecordEvent.OccasionWithdrawn;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.ReviewCommentMade;
import org.chancery.minutes.events.RecordEvent.ReviewCommentResolved;
import org.chancery.minutes.events.RecordEvent.SourceCited;
import org.chancery.minutes.events.RecordEvent.SourceWithdrawn;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.platform.intake.Rows;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the events that a readout may stand on, each under what it happened to. */
@Component
final class ReadoutProjection implements Projection {

    static final String VIEW = "readout";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.of(SchedulingEvents.TYPES)
                        .inBatches(PartyEvent.class, (_, delivery, rows) -> keep(delivery, rows))
                        .inBatches(MechanismEvent.class, (_, delivery, rows) -> keep(delivery, rows))
                        .inBatches(ConsultationEvent.class, (_, delivery, rows) -> keep(delivery, rows))
                        .inBatches(CampaignEvent.class, (_, delivery, rows) -> keep(delivery, rows)),
                Feed.of(MinutesEvents.TYPES)
                        .inBatches(
                                RecordEvent.class, (event, delivery, rows) -> keep(consultation(event), delivery, rows))
                        .inBatches(
                                ReadoutEvent.class,
                                (event, delivery, rows) -> keep(consultation(event), delivery, rows)),
                Feed.of(CommitmentsEvents.TYPES)
                        .inBatches(
                                CommitmentEvent.class,
                                (event, delivery, rows) -> keep(consultation(event), delivery, rows)));
    }

    private static @Nullable ConsultationId consultation(RecordEvent event) {
        return switch (event) {
            case RecordOpened e -> e.consultation();
            case StatementRecorded _,
                    StatementRevised _,
                    StatementWithdrawn _,
                    RecordClosed _,
                    ReservationSet _,
                    DefaultMarkingSet _,
                    StatementMarkingLowered _,
                    ReviewCommentMade _,
                    ReviewCommentResolved _,
                    AttachmentAdded _,
                    AttachmentMarkingLowered _,
                    AttachmentWithdrawn _,
                    SourceCited _,
                    SourceWithdrawn _,
                    CorrigendumIssued _,
                    OccasionWithdrawn _,
                    OccasionMarked _,
                    OccasionCorrected _,
                    OccasionRestored _ -> null;
        };
    }

    private static @Nullable ConsultationId consultation(ReadoutEvent event) {
        return switch (event) {
            case AssessmentWritten e -> e.consultation();
            case ReadoutReleased e -> e.consultation();
        };
    }

    private static @Nullable ConsultationId consultation(CommitmentEvent event) {
        return switch (event) {
            case FollowUpAgreed e -> e.source().consultation();
            case RequestMade e -> e.source().consultation();
            case PromiseMade e -> e.source().consultation();
            case CommitmentEvent.CommitmentRestated e -> e.source().consultation();
            case RequestAnswered _,
                    ProgressReported _,
                    CommitmentEvent.PledgeRecorded _,
                    CommitmentEvent.AdReferendumSettled _,
                    CommitmentEvent.ProgressReviewed _,
                    CommitmentEvent.ReportingScheduleSet _,
                    CommitmentEvent.ProgressReportDrewNear _,
                    CommitmentEvent.ProgressReportFellDue _,
                    CommitmentEvent.ProgressReportEscalated _,
                    CommitmentEvent.MilestonesSet _,
                    CommitmentEvent.MilestoneMet _,
                    CommitmentEvent.CommitmentDrewNear _,
                    CommitmentEvent.CommitmentFellDue _,
                    CommitmentEvent.CommitmentEscalated _,
                    CommitmentEvent.CommitmentFulfilledByRound _,
                    CommitmentEvent.FulfilmentByRoundWithdrawn _,
                    CommitmentEvent.CommitmentFrozen _,
                    CommitmentEvent.CommitmentThawed _,
                    CommitmentEvent.CommitmentHandedOn _,
                    CommitmentEvent.CommitmentFlagged _,
                    CommitmentEvent.CommitmentFlagCleared _,
                    CommitmentEvent.StandingRaised _,
                    CommitmentEvent.CommitmentMarkingRaised _,
                    CommitmentEvent.CommitmentMarkingLowered _,
                    CommitmentEvent.CommitmentDeferred _,
                    CommitmentEvent.CommitmentWithdrawn _,
                    CommitmentEvent.CommitmentLapsed _,
                    CommitmentFulfilled _ -> null;
        };
    }

    private static void keep(@Nullable ConsultationId consultation, Delivery delivery, Rows rows) {
        keep(delivery, rows);
        if (consultation != null) {
            rows.sql("insert into link (consultation, subject) values (:consultation, :subject) on conflict do nothing")
                    .param("consultation", consultation.value())
                    .param("subject", delivery.subject().toString())
                    .update();
        }
    }

    private static void keep(Delivery delivery, Rows rows) {
        rows.sql("""
                insert into fact (subject, version, event, publisher, name, revision, marking, body)
                values (:subject, :version, :event, :publisher, :name, :revision, :marking, :body)
                """)
                .param("subject", delivery.subject().toString())
                .param("version", delivery.aggregateVersion())
                .param("event", delivery.id())
                .param("publisher", delivery.type().service())
                .param("name", delivery.type().name())
                .param("revision", delivery.type().version())
                .param("marking", delivery.label().marking().name())
                .param("body", delivery.body().array())
                .update();
    }
}
