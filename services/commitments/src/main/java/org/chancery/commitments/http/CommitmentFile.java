package org.chancery.commitments.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentEvent.PledgeForm;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentEvent.Review;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as a client sees it.
 *
 * @param marking how it is marked now, whatever it was said with
 * @param restated each later occasion on which it was said again, oldest first
 * @param answers in the order in which they were given: the last of each side counts
 * @param due when it is to be kept, as it was said last
 * @param deferrals oldest first
 * @param milestones its steps, as they were cut last
 * @param reporting by when reports are due, or null where no schedule was set
 * @param fellDue the last days that went by
 * @param escalated those of them that those above were told of, none of them before it was frozen last
 * @param frozenBy the suspended mechanisms that it hangs on
 * @param handedOnTo the mechanisms that took the place, one after another, of those that it hung on
 * @param standing what it rests on now
 * @param flags the corrigenda to its words
 * @param keptBy the rounds that were held as it promises
 * @param pledge what it supports, or null
 * @param ended how it was withdrawn or lapsed, or null
 * @param fulfilled when and by what, or null while it is to be kept
 */
record CommitmentFile(
        CommitmentId commitment,
        long version,
        Marking marking,
        Terms terms,
        Source source,
        List<Restated> restated,
        List<Answer> answers,
        List<Report> progress,
        CommitmentDue due,
        List<Deferral> deferrals,
        List<Step> milestones,
        @Nullable Reporting reporting,
        List<Late> fellDue,
        List<Late> escalated,
        Set<MechanismId> frozenBy,
        List<MechanismId> handedOnTo,
        Terms.Standing standing,
        @Nullable TextId agreedIn,
        List<Flag> flags,
        List<Round> keptBy,
        @Nullable Pledge pledge,
        @Nullable End ended,
        @Nullable Fulfilment fulfilled) {

    record Restated(Terms terms, Source source) {}

    record Answer(
            Response response,
            PartyCode by,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement,
            @Nullable CommitmentId counteredBy,
            @Nullable Settlement settled) {}

    /** What was decided at home. */
    record Settlement(
            HomeDecision decision,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement) {}

    /** A report by its number, from 1. */
    record Report(
            int number,
            LocalDate on,
            ProtectedText text,
            @Nullable String evidence,
            @Nullable LocalDate scheduledFor,
            @Nullable Reviewed review) {}

    record Reviewed(Review review, @Nullable String reason) {}

    record Deferral(
            CommitmentDue due, String reason, @Nullable LocalDate on) {}

    record Step(
            int number,
            ProtectedText text,
            CommitmentDue due,
            @Nullable Fulfilment met) {}

    record Reporting(
            List<LocalDate> dates, @Nullable Integer everyMonths, Set<LocalDate> fellDue, Set<LocalDate> escalated) {}

    /** A day that went by, of a step or of the whole. */
    record Late(LocalDate date, @Nullable Integer milestone) {}

    /**
     * A corrigendum to a record or to a text.
     *
     * @param outcome of the look that somebody took, or null while nobody has
     */
    record Flag(
            @Nullable RecordId record,
            @Nullable TextId text,
            int number,
            StatementId statement,
            String reason,
            @Nullable String outcome) {}

    record Round(ConsultationId consultation, @Nullable LocalDate on) {}

    record Pledge(
            CampaignId campaign, PledgeForm form, @Nullable LocalDate on) {}

    /** How it ended without being kept. */
    enum Ending {
        WITHDRAWN,
        LAPSED
    }

    record End(
            Ending how,
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on) {}

    /**
     * How it was kept.
     *
     * @param evidence what shows it, or null where a round does
     * @param round that was held, or null where evidence shows it
     */
    record Fulfilment(
            @Nullable LocalDate on,
            @Nullable String evidence,
            @Nullable ConsultationId round) {}

    static CommitmentFile of(List<Recorded<CommitmentEvent>> history, InSight sight) {
        var reading = new FileReading(sight);
        history.forEach(recorded -> reading.take(recorded.event()));
        return reading.file(
                history.getFirst().event().commitment(), history.getLast().version(), Visible.marking(history));
    }
}
