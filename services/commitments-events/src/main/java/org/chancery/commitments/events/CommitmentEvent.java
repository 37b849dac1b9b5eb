package org.chancery.commitments.events;

import java.time.LocalDate;
import java.util.List;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What happens to a commitment. */
public sealed interface CommitmentEvent {

    /** The commitment it happened to. */
    CommitmentId commitment();

    /** Several sides agreed to do something, or one says that they did. */
    @EventType(name = "follow-up-agreed")
    record FollowUpAgreed(CommitmentId commitment, Terms terms, Source source) implements CommitmentEvent {}

    /** One side asked another for something. */
    @EventType(name = "request-made")
    record RequestMade(CommitmentId commitment, Terms terms, Source source) implements CommitmentEvent {}

    /** One side promised something of its own accord. */
    @EventType(name = "promise-made")
    record PromiseMade(CommitmentId commitment, Terms terms, Source source) implements CommitmentEvent {}

    /**
     * It was said again on a later occasion and stays the one that it is.
     *
     * @param terms as they were put this time
     * @param source where it was said again
     */
    @EventType(name = "commitment-restated")
    record CommitmentRestated(CommitmentId commitment, Terms terms, Source source) implements CommitmentEvent {}

    /**
     * It is a pledge of support for a campaign, in this form from now on.
     *
     * @param on the local date on which it was given in this form, or null where unknown
     */
    @EventType(name = "pledge-recorded")
    record PledgeRecorded(
            CommitmentId commitment,
            CampaignId campaign,
            PledgeForm form,
            @Nullable LocalDate on) implements CommitmentEvent {}

    /** How support is pledged. */
    enum PledgeForm {
        ORAL,
        WRITTEN,
        /** Each supports the other. */
        RECIPROCAL
    }

    /** What can become of a request. */
    enum Response {
        ACCEPTED,
        ACCEPTED_IN_PART,
        /** It needs approval at home, which is told when it is there. */
        AD_REFERENDUM,
        NOTED,
        DECLINED,
        /** Something else was proposed in its place. */
        COUNTERED
    }

    /**
     * A side that was asked gave its answer.
     *
     * @param on the local date of the answer, or null where unknown
     * @param words of the answer, such as those of a counter-proposal, or null
     * @param statement the recorded statement that gave it, or null
     * @param counteredBy the commitment that a counter-proposal is followed up as, or null
     * @param marking that of the statement or the other commitment, where it is above that of this one, or null
     */
    @EventType(name = "request-answered")
    record RequestAnswered(
            CommitmentId commitment,
            Response response,
            PartyCode by,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement,
            @Nullable CommitmentId counteredBy,
            @Nullable Marking marking)
            implements CommitmentEvent {

        /** The same, naming what is marked so. */
        public RequestAnswered naming(@Nullable Marking other) {
            return new RequestAnswered(commitment, response, by, on, words, statement, counteredBy, other);
        }

        /** An answer that names nothing that is marked higher. */
        public RequestAnswered(
                CommitmentId commitment,
                Response response,
                PartyCode by,
                @Nullable LocalDate on,
                @Nullable ProtectedText words,
                @Nullable StatementId statement,
                @Nullable CommitmentId counteredBy) {
            this(commitment, response, by, on, words, statement, counteredBy, null);
        }

        /** An answer that proposes nothing else. */
        public RequestAnswered(
                CommitmentId commitment,
                Response response,
                PartyCode by,
                @Nullable LocalDate on,
                @Nullable ProtectedText words,
                @Nullable StatementId statement) {
            this(commitment, response, by, on, words, statement, null, null);
        }
    }

    /** What a capital makes of what its delegation took home. */
    enum HomeDecision {
        CONFIRMED,
        REFUSED
    }

    /**
     * What a side answered ad referendum was decided at home.
     *
     * @param on the local date of the decision, or null where unknown
     * @param words of the decision, or null
     * @param statement the recorded statement that told of it, or null
     * @param marking that of the statement, where it is above that of the commitment, or null
     */
    @EventType(name = "ad-referendum-settled")
    record AdReferendumSettled(
            CommitmentId commitment,
            PartyCode by,
            HomeDecision decision,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement,
            @Nullable Marking marking)
            implements CommitmentEvent {

        /** The same, naming what is marked so. */
        public AdReferendumSettled naming(@Nullable Marking other) {
            return new AdReferendumSettled(commitment, by, decision, on, words, statement, other);
        }

        /** One that names nothing that is marked higher. */
        public AdReferendumSettled(
                CommitmentId commitment,
                PartyCode by,
                HomeDecision decision,
                @Nullable LocalDate on,
                @Nullable ProtectedText words,
                @Nullable StatementId statement) {
            this(commitment, by, decision, on, words, statement, null);
        }
    }

    /**
     * Something was done for it. Reports are numbered from 1 in the order in which they were made.
     *
     * @param scheduledFor the date of the reporting schedule that the report is for, or null
     */
    @EventType(name = "progress-reported")
    record ProgressReported(
            CommitmentId commitment,
            LocalDate on,
            ProtectedText text,
            @Nullable String evidence,
            @Nullable LocalDate scheduledFor)
            implements CommitmentEvent {

        /** A report that no schedule asked for. */
        public ProgressReported(CommitmentId commitment, LocalDate on, ProtectedText text, @Nullable String evidence) {
            this(commitment, on, text, evidence, null);
        }
    }

    /** What a reviewer makes of a report. */
    enum Review {
        ACCEPTED,
        /** It does not do and is to be made anew. */
        RETURNED
    }

    /**
     * Somebody looked at a report and its evidence.
     *
     * @param report its number
     * @param reason why it was returned; null only where it was accepted
     */
    @EventType(name = "progress-reviewed")
    record ProgressReviewed(
            CommitmentId commitment,
            int report,
            Review review,
            @Nullable String reason) implements CommitmentEvent {}

    /**
     * Reports are to be made by these dates, in place of those set before.
     *
     * @param dates in order; those that were reported on already are always among them
     * @param everyMonths the interval that the dates follow, or null where they were named one by one
     * @param reason why they are others than before; null only the first time
     */
    @EventType(name = "reporting-schedule-set")
    record ReportingScheduleSet(
            CommitmentId commitment,
            List<LocalDate> dates,
            @Nullable Integer everyMonths,
            @Nullable String reason) implements CommitmentEvent {

        public ReportingScheduleSet {
            dates = dates == null ? List.of() : List.copyOf(dates);
        }
    }

    /** A date by which a report is to be made is near. */
    @EventType(name = "progress-report-drew-near")
    record ProgressReportDrewNear(CommitmentId commitment, LocalDate date) implements CommitmentEvent {}

    /** A date by which a report was to be made is over everywhere, and there was none. */
    @EventType(name = "progress-report-fell-due")
    record ProgressReportFellDue(CommitmentId commitment, LocalDate date) implements CommitmentEvent {}

    /** A report has stayed late so long that those above are told. */
    @EventType(name = "progress-report-escalated")
    record ProgressReportEscalated(CommitmentId commitment, LocalDate date) implements CommitmentEvent {}

    /** It has been kept, as the evidence shows. */
    @EventType(name = "commitment-fulfilled")
    record CommitmentFulfilled(CommitmentId commitment, LocalDate on, String evidence) implements CommitmentEvent {}

    /**
     * It is to be kept later than was said.
     *
     * @param due when now
     * @param on the local date on which that was settled, or null where unknown
     */
    @EventType(name = "commitment-deferred")
    record CommitmentDeferred(
            CommitmentId commitment,
            CommitmentDue due,
            String reason,
            @Nullable LocalDate on) implements CommitmentEvent {}

    /**
     * It is to be kept step by step, in place of the steps set before. Steps that were met are always among them.
     *
     * @param reason why they are others than before; null only the first time
     * @param on the local date on which that was settled, or null where unknown
     */
    @EventType(name = "milestones-set")
    record MilestonesSet(
            CommitmentId commitment,
            List<Milestone> milestones,
            @Nullable String reason,
            @Nullable LocalDate on) implements CommitmentEvent {

        public MilestonesSet {
            milestones = milestones == null ? List.of() : List.copyOf(milestones);
        }
    }

    /** A step was taken, as the evidence shows. */
    @EventType(name = "milestone-met")
    record MilestoneMet(CommitmentId commitment, int milestone, LocalDate on, String evidence)
            implements CommitmentEvent {}

    /**
     * The last day on which it is to be kept, or a step of it taken, is near.
     *
     * @param date that day
     * @param due how it was said
     * @param milestone the step, or null where it is the whole
     */
    @EventType(name = "commitment-drew-near")
    record CommitmentDrewNear(
            CommitmentId commitment,
            LocalDate date,
            CommitmentDue due,
            @Nullable Integer milestone) implements CommitmentEvent {}

    /**
     * The last day on which it was to be kept, or a step of it taken, is over everywhere.
     *
     * @param date that day
     * @param due how it was said
     * @param milestone the step, or null where it is the whole
     */
    @EventType(name = "commitment-fell-due")
    record CommitmentFellDue(
            CommitmentId commitment,
            LocalDate date,
            CommitmentDue due,
            @Nullable Integer milestone) implements CommitmentEvent {}

    /**
     * It, or a step of it, has stayed late so long that those above are told.
     *
     * @param date its last day
     * @param due how it was said
     * @param milestone the step, or null where it is the whole
     */
    @EventType(name = "commitment-escalated")
    record CommitmentEscalated(
            CommitmentId commitment,
            LocalDate date,
            CommitmentDue due,
            @Nullable Integer milestone) implements CommitmentEvent {}

    /**
     * A consultation that was held keeps the promise to hold it.
     *
     * @param on the local date, or null where unknown
     * @param forGood whether that was all, or once for its period
     */
    @EventType(name = "commitment-fulfilled-by-round")
    record CommitmentFulfilledByRound(
            CommitmentId commitment,
            ConsultationId consultation,
            @Nullable LocalDate on,
            boolean forGood) implements CommitmentEvent {}

    /**
     * The consultation had not been held after all, so it keeps no promise.
     *
     * @param marking that of the consultation, where it is above that of the commitment, or null
     */
    @EventType(name = "fulfilment-by-round-withdrawn")
    record FulfilmentByRoundWithdrawn(
            CommitmentId commitment,
            ConsultationId consultation,
            String reason,
            @Nullable Marking marking) implements CommitmentEvent {

        /** Of one that is not marked higher. */
        public FulfilmentByRoundWithdrawn(CommitmentId commitment, ConsultationId consultation, String reason) {
            this(commitment, consultation, reason, null);
        }
    }

    /**
     * The mechanism that it hangs on was suspended, so that it is neither worked on nor overdue until that is resumed.
     *
     * @param on the local date of the suspension, or null where unknown
     */
    @EventType(name = "commitment-frozen")
    record CommitmentFrozen(
            CommitmentId commitment,
            MechanismId mechanism,
            String reason,
            @Nullable LocalDate on) implements CommitmentEvent {}

    /**
     * The mechanism was resumed.
     *
     * @param on the local date, or null where unknown
     */
    @EventType(name = "commitment-thawed")
    record CommitmentThawed(
            CommitmentId commitment,
            MechanismId mechanism,
            @Nullable LocalDate on) implements CommitmentEvent {}

    /**
     * The mechanism that it hangs on went into another, where it is followed up from now on and whose rounds keep it.
     *
     * @param from the mechanism that ended
     * @param to the one that took its place
     * @param on the local date of the merger, or null where unknown
     */
    @EventType(name = "commitment-handed-on")
    record CommitmentHandedOn(
            CommitmentId commitment,
            MechanismId from,
            MechanismId to,
            @Nullable LocalDate on) implements CommitmentEvent {}

    /**
     * Words that it rests on were corrected, so somebody has to look whether it still stands.
     *
     * @param statement the one that was corrected
     * @param marking that of the corrected text, where it is above that of the commitment, or null
     */
    @EventType(name = "commitment-flagged")
    record CommitmentFlagged(
            CommitmentId commitment,
            Corrigendum corrigendum,
            StatementId statement,
            String reason,
            @Nullable Marking marking)
            implements CommitmentEvent {

        /** By what is not marked higher. */
        public CommitmentFlagged(
                CommitmentId commitment, Corrigendum corrigendum, StatementId statement, String reason) {
            this(commitment, corrigendum, statement, reason, null);
        }
    }

    /**
     * Somebody has looked.
     *
     * @param outcome in words
     */
    @EventType(name = "commitment-flag-cleared")
    record CommitmentFlagCleared(CommitmentId commitment, Corrigendum corrigendum, String outcome)
            implements CommitmentEvent {}

    /**
     * It rests on more than before.
     *
     * @param text the agreed text that says it too
     * @param on the day on which the sides agreed on the text
     * @param marking that of the text, where it is above that of the commitment, or null
     */
    @EventType(name = "standing-raised")
    record StandingRaised(
            CommitmentId commitment,
            Terms.Standing standing,
            TextId text,
            LocalDate on,
            @Nullable Marking marking) implements CommitmentEvent {

        /** By one that is not marked higher. */
        public StandingRaised(CommitmentId commitment, Terms.Standing standing, TextId text, LocalDate on) {
            this(commitment, standing, text, on, null);
        }
    }

    /** Fewer people may know of it, and of what it was said in, from now on. */
    @EventType(name = "commitment-marking-raised")
    record CommitmentMarkingRaised(CommitmentId commitment, Marking marking) implements CommitmentEvent {}

    /**
     * More people may know of it from now on.
     *
     * @param authority on which it was lowered, in words, or null where it is that of the actor alone
     */
    @EventType(name = "commitment-marking-lowered")
    record CommitmentMarkingLowered(
            CommitmentId commitment,
            Marking marking,
            String reason,
            @Nullable String authority) implements CommitmentEvent {}

    /**
     * Nobody holds anybody to it any more.
     *
     * @param by the side that gave it up, or null where all did or it is not known
     */
    @EventType(name = "commitment-withdrawn")
    record CommitmentWithdrawn(
            CommitmentId commitment,
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on) implements CommitmentEvent {}

    /** It can no longer be kept. */
    @EventType(name = "commitment-lapsed")
    record CommitmentLapsed(
            CommitmentId commitment,
            String reason,
            @Nullable LocalDate on) implements CommitmentEvent {}
}
