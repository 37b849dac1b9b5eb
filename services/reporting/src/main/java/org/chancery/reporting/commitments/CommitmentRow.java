package org.chancery.reporting.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.PledgeRecorded;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.commitments.CommitmentItem.Answer;
import org.chancery.reporting.commitments.CommitmentItem.Deferral;
import org.chancery.reporting.commitments.CommitmentItem.Fulfilment;
import org.chancery.reporting.commitments.CommitmentItem.Progress;
import org.jspecify.annotations.Nullable;

/** A commitment as it was read, before its answers and reports are put to it. */
record CommitmentRow(
        UUID id,
        Terms terms,
        Source source,
        CommitmentState state,
        @Nullable CommitmentFulfilled fulfilled,
        List<Deferral> deferrals,
        CommitmentItem.@Nullable End ended,
        Later later,
        String place,
        List<Answer> answers,
        List<Progress> progress) {

    /** How it stands with its dates, words and steps. */
    record Later(
            Terms.Standing standing,
            CommitmentDue due,
            @Nullable LocalDate fellDue,
            @Nullable LocalDate escalated,
            List<String> flags,
            CommitmentItem.@Nullable Milestones milestones,
            @Nullable PledgeRecorded pledge) {

        static Later of(ResultSet row) throws SQLException {
            var json = EventCodec.mapper();
            String milestones = row.getString("milestones");
            String pledge = row.getString("pledge");
            return new Later(
                    Terms.Standing.valueOf(row.getString("standing")),
                    json.readValue(row.getString("due"), CommitmentDue.class),
                    row.getObject("fell_due", LocalDate.class),
                    row.getObject("escalated", LocalDate.class),
                    List.of((String[]) row.getArray("flags").getArray()),
                    milestones == null ? null : json.readValue(milestones, CommitmentItem.Milestones.class),
                    pledge == null ? null : json.readValue(pledge, PledgeRecorded.class));
        }
    }

    static CommitmentRow of(ResultSet row) throws SQLException {
        var json = EventCodec.mapper();
        Source source = json.readValue(row.getString("source"), Source.class);
        String fulfilled = row.getString("fulfilled");
        String ended = row.getString("ended");
        CommitmentDeferred[] deferrals = json.readValue(row.getString("deferrals"), CommitmentDeferred[].class);
        return new CommitmentRow(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("terms"), Terms.class).marked(Ranks.marking(row.getInt("marking"))),
                readable(source, row.getBoolean("statement_is_readable"), row.getBoolean("consultation_is_readable")),
                CommitmentState.valueOf(row.getString("state")),
                fulfilled == null ? null : json.readValue(fulfilled, CommitmentFulfilled.class),
                Stream.of(deferrals).map(Deferral::of).toList(),
                ended == null ? null : json.readValue(ended, CommitmentItem.End.class),
                Later.of(row),
                row.getString("place_in_list"),
                List.of(),
                List.of());
    }

    /** A consultation with its record, and a statement, are named to those who may know of them. */
    private static Source readable(Source source, boolean statementIsReadable, boolean withConsultation) {
        boolean withStatement = statementIsReadable && withConsultation;
        return new Source(
                withConsultation ? source.record() : null,
                withStatement ? source.statement() : null,
                withStatement ? source.undertaking() : null,
                withConsultation ? source.consultation() : null,
                source.mechanism(),
                source.parties(),
                source.occasion(),
                source.date(),
                source.description(),
                source.campaign(),
                source.repeats());
    }

    CommitmentRow with(List<Answer> itsAnswers, List<Progress> itsProgress) {
        return new CommitmentRow(
                id, terms, source, state, fulfilled, deferrals, ended, later, place, itsAnswers, itsProgress);
    }

    /** Where a list in this order goes on after it. */
    String place(Commitments.Order order) {
        if (order != Commitments.Order.DUE) {
            return place;
        }
        CommitmentDue due = later.due();
        return (due.until() != null ? due.until() : due.date() != null ? due.date() : "9999-12-31") + "/" + id;
    }

    CommitmentItem item() {
        return new CommitmentItem(
                id,
                terms.kind(),
                state,
                terms.owners(),
                terms.counterparts(),
                terms.text().value(),
                terms.modality(),
                terms.condition(),
                later.due(),
                later.standing(),
                terms.marking(),
                terms.nextRoundOf() == null ? null : terms.nextRoundOf().value(),
                source,
                answers.isEmpty() ? null : answers.getLast(),
                answers,
                progress,
                deferrals,
                ended,
                fulfilled == null ? null : Fulfilment.of(fulfilled),
                later.fellDue(),
                later.escalated(),
                later.flags(),
                later.milestones(),
                later.pledge() == null ? null : later.pledge().form(),
                source.date() == null ? LocalDate.parse(place.substring(0, 10)) : source.date());
    }
}
