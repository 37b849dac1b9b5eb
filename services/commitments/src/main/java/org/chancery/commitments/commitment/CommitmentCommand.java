package org.chancery.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentEvent.PledgeForm;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentEvent.Review;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.events.Milestone;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Source.Occasion;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a commitment. */
public sealed interface CommitmentCommand extends Command {

    /** The commitment that is asked. */
    CommitmentId commitment();

    @Override
    default Subject target() {
        return commitment().subject();
    }

    /** Follow up an undertaking of a closed record, in the words of the record. */
    record RaiseFromRecord(CommitmentId commitment, Terms terms, Source source)
            implements CommitmentCommand, Founding {}

    /**
     * Follow up something that stands in no closed record, such as a promise in a press release.
     *
     * @param pledge the form in which it supports the campaign of its source, or null where it is no pledge
     * @param atLeast how the consultation is marked that it was said at or about
     */
    record EnterByHand(
            CommitmentId commitment,
            Terms terms,
            Source source,
            @Nullable PledgeForm pledge,
            Marking atLeast) implements CommitmentCommand, Founding {

        public EnterByHand {
            if (terms.standing() != standing(source.occasion())) {
                throw new IllegalArgumentException("said on this occasion, it stands " + standing(source.occasion()));
            }
        }

        /** What is no pledge. */
        public EnterByHand(CommitmentId commitment, Terms terms, Source source) {
            this(commitment, terms, source, null);
        }

        /** About a consultation that nobody marked. */
        public EnterByHand(CommitmentId commitment, Terms terms, Source source, @Nullable PledgeForm pledge) {
            this(commitment, terms, source, pledge, Marking.PUBLIC);
        }

        /** What a commitment entered by hand rests on. Never on an agreed text: that takes the approvals of the sides. */
        public static Standing standing(Occasion occasion) {
            return switch (occasion) {
                case RELEASE -> Standing.PUBLIC_TEXT_ONLY;
                case MEETING, SIDE_CALL, TEXT, OTHER -> Standing.PER_OUR_RECORD;
            };
        }
    }

    /** Keep that an undertaking of a later record says it again. */
    record Restate(CommitmentId commitment, Terms terms, Source source) implements CommitmentCommand {

        CommitmentRestated event() {
            return new CommitmentRestated(commitment, terms, source);
        }
    }

    /** Count it as support for a campaign, or in another form than before. */
    record RecordPledge(
            CommitmentId commitment,
            CampaignId campaign,
            PledgeForm form,
            @Nullable LocalDate on) implements CommitmentCommand, Founding {}

    /**
     * Keep the answer of a side that was asked.
     *
     * @param on the local date of the answer, or null where unknown
     * @param counteredBy the commitment that a counter-proposal is followed up as, or null
     * @param named the highest marking of what it names
     */
    record AnswerRequest(
            CommitmentId commitment,
            Response response,
            PartyCode by,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement,
            @Nullable CommitmentId counteredBy,
            Marking named)
            implements CommitmentCommand {

        /** One that names nothing that is marked. */
        public AnswerRequest(
                CommitmentId commitment,
                Response response,
                PartyCode by,
                @Nullable LocalDate on,
                @Nullable ProtectedText words,
                @Nullable StatementId statement,
                @Nullable CommitmentId counteredBy) {
            this(commitment, response, by, on, words, statement, counteredBy, Marking.PUBLIC);
        }

        /** An answer that proposes nothing else. */
        public AnswerRequest(
                CommitmentId commitment,
                Response response,
                PartyCode by,
                @Nullable LocalDate on,
                @Nullable ProtectedText words,
                @Nullable StatementId statement) {
            this(commitment, response, by, on, words, statement, null);
        }
    }

    /**
     * Keep what a capital made of an answer that its delegation gave ad referendum.
     *
     * @param named how the statement is marked
     */
    record SettleAdReferendum(
            CommitmentId commitment,
            PartyCode by,
            HomeDecision decision,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement,
            Marking named)
            implements CommitmentCommand {

        /** One that names nothing that is marked. */
        public SettleAdReferendum(
                CommitmentId commitment,
                PartyCode by,
                HomeDecision decision,
                @Nullable LocalDate on,
                @Nullable ProtectedText words,
                @Nullable StatementId statement) {
            this(commitment, by, decision, on, words, statement, Marking.PUBLIC);
        }
    }

    /** Keep what was done for it. */
    record ReportProgress(
            CommitmentId commitment,
            LocalDate on,
            ProtectedText text,
            @Nullable String evidence,
            @Nullable LocalDate scheduledFor)
            implements CommitmentCommand {

        /** A report that no schedule asked for. */
        public ReportProgress(CommitmentId commitment, LocalDate on, ProtectedText text, @Nullable String evidence) {
            this(commitment, on, text, evidence, null);
        }
    }

    /** Keep what a reviewer makes of a report, by its number. */
    record ReviewProgress(
            CommitmentId commitment,
            int report,
            Review review,
            @Nullable String reason) implements CommitmentCommand {}

    /**
     * Let reports be due by these dates, or in this rhythm where there is one. Dates reported on already stay, and no date
     * before the last of them is added.
     */
    record SetReportingSchedule(
            CommitmentId commitment,
            List<LocalDate> dates,
            @Nullable Rhythm rhythm,
            @Nullable String reason) implements CommitmentCommand {

        public SetReportingSchedule {
            dates = dates.stream().distinct().sorted().toList();
        }
    }

    /** Keep that it was done, and what shows it. */
    record Fulfil(CommitmentId commitment, LocalDate on, String evidence) implements CommitmentCommand {}

    /** Let it be kept later than was said. */
    record Defer(
            CommitmentId commitment,
            CommitmentDue due,
            String reason,
            @Nullable LocalDate on) implements CommitmentCommand {}

    /** Let it be kept in these steps. */
    record SetMilestones(
            CommitmentId commitment,
            List<Milestone> milestones,
            @Nullable String reason,
            @Nullable LocalDate on) implements CommitmentCommand {

        public SetMilestones {
            milestones = List.copyOf(milestones);
        }
    }

    /** Keep that a step was taken, and what shows it. */
    record MeetMilestone(CommitmentId commitment, int milestone, LocalDate on, String evidence)
            implements CommitmentCommand {}

    /** See whether this day, of a milestone or of the whole, went by in vain. */
    record LetFallDue(
            CommitmentId commitment,
            LocalDate date,
            @Nullable Integer milestone) implements CommitmentCommand {}

    /** See whether this date of a report went by in vain. */
    record LetReportFallDue(CommitmentId commitment, LocalDate date) implements CommitmentCommand {}

    /** See whether this day, of a milestone or of the whole, is so many days away and somebody is to be reminded. */
    record LetDrawNear(
            CommitmentId commitment,
            LocalDate date,
            @Nullable Integer milestone,
            int before) implements CommitmentCommand {}

    /** See whether this date of a report is so many days away and somebody is to be reminded. */
    record LetReportDrawNear(CommitmentId commitment, LocalDate date, int before) implements CommitmentCommand {}

    /** Take it up the chain, if this day, of a milestone or of the whole, went by in vain so many days ago. */
    record Escalate(
            CommitmentId commitment,
            LocalDate date,
            @Nullable Integer milestone,
            int after) implements CommitmentCommand {}

    /** Take it up the chain, if this date of a report went by in vain so many days ago. */
    record EscalateReport(CommitmentId commitment, LocalDate date, int after) implements CommitmentCommand {}

    /**
     * Let a round that was held keep the promise to hold it.
     *
     * @param marking how the consultation is marked
     */
    record KeepByRound(
            CommitmentId commitment,
            MechanismId mechanism,
            ConsultationId consultation,
            @Nullable LocalDate on,
            Marking marking)
            implements CommitmentCommand {

        /** By one that nobody marked. */
        public KeepByRound(
                CommitmentId commitment, MechanismId mechanism, ConsultationId consultation, @Nullable LocalDate on) {
            this(commitment, mechanism, consultation, on, Marking.DEFAULT);
        }
    }

    /**
     * Let a round that had not been held keep nothing.
     *
     * @param marking how the consultation is marked
     */
    record WithdrawRound(CommitmentId commitment, ConsultationId consultation, String reason, Marking marking)
            implements CommitmentCommand {

        /** One that nobody marked. */
        public WithdrawRound(CommitmentId commitment, ConsultationId consultation, String reason) {
            this(commitment, consultation, reason, Marking.PUBLIC);
        }
    }

    /** Let it rest while its mechanism is suspended. */
    record Freeze(
            CommitmentId commitment,
            MechanismId mechanism,
            String reason,
            @Nullable LocalDate on) implements CommitmentCommand {}

    /** Let it go on, since its mechanism was resumed. */
    record Thaw(
            CommitmentId commitment,
            MechanismId mechanism,
            @Nullable LocalDate on) implements CommitmentCommand {}

    /** Follow it up in the mechanism that took the place of its own. */
    record HandOn(
            CommitmentId commitment,
            MechanismId from,
            MechanismId to,
            @Nullable LocalDate on) implements CommitmentCommand {}

    /**
     * Ask somebody to look at it, since words that it rests on were corrected.
     *
     * @param marking how the text is marked that was corrected; of a record, the marking of the statement is followed
     */
    record Flag(CommitmentId commitment, Corrigendum corrigendum, StatementId statement, String reason, Marking marking)
            implements CommitmentCommand {

        /** By what is for everybody who may know of the statement. */
        public Flag(CommitmentId commitment, Corrigendum corrigendum, StatementId statement, String reason) {
            this(commitment, corrigendum, statement, reason, Marking.PUBLIC);
        }
    }

    /** Keep that somebody has looked, and with which outcome. */
    record ClearFlag(CommitmentId commitment, Corrigendum corrigendum, String outcome) implements CommitmentCommand {}

    /**
     * Let it rest on a text that the sides agreed on.
     *
     * @param marking how the text is marked
     */
    record RaiseStanding(CommitmentId commitment, TextId text, LocalDate on, Marking marking)
            implements CommitmentCommand {

        /** On one that is for everybody. */
        public RaiseStanding(CommitmentId commitment, TextId text, LocalDate on) {
            this(commitment, text, on, Marking.PUBLIC);
        }
    }

    /** Let fewer people know of it. */
    record RaiseMarking(CommitmentId commitment, Marking marking) implements CommitmentCommand {}

    /** Let nobody know of it who may not know of what it was said in. */
    record FollowMarking(CommitmentId commitment, Marking marking) implements CommitmentCommand {}

    /**
     * Let more people know of it.
     *
     * @param authority in words, or null where it is that of the asker alone
     * @param atLeast the highest marking of what it was said in
     */
    record LowerMarking(
            CommitmentId commitment,
            Marking marking,
            String reason,
            @Nullable String authority,
            Marking atLeast) implements CommitmentCommand {}

    /**
     * Give it up.
     *
     * @param by the side that gives it up, or null where all do or it is not known
     */
    record Withdraw(
            CommitmentId commitment,
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on) implements CommitmentCommand {}

    /** Keep that it can no longer be kept. */
    record Lapse(
            CommitmentId commitment,
            String reason,
            @Nullable LocalDate on) implements CommitmentCommand {}
}
