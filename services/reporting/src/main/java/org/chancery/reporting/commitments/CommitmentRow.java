package org.chancery.reporting.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.codec.EventCodec;
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
        String place,
        List<Answer> answers,
        List<Progress> progress) {

    static CommitmentRow of(ResultSet row) throws SQLException {
        var json = EventCodec.mapper();
        Source source = json.readValue(row.getString("source"), Source.class);
        String fulfilled = row.getString("fulfilled");
        String ended = row.getString("ended");
        CommitmentDeferred[] deferrals = json.readValue(row.getString("deferrals"), CommitmentDeferred[].class);
        return new CommitmentRow(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("terms"), Terms.class),
                row.getBoolean("statement_is_readable") ? source : withoutStatement(source),
                CommitmentState.valueOf(row.getString("state")),
                fulfilled == null ? null : json.readValue(fulfilled, CommitmentFulfilled.class),
                Stream.of(deferrals).map(Deferral::of).toList(),
                ended == null ? null : json.readValue(ended, CommitmentItem.End.class),
                row.getString("place_in_list"),
                List.of(),
                List.of());
    }

    private static Source withoutStatement(Source source) {
        return new Source(
                source.record(),
                null,
                null,
                source.consultation(),
                source.mechanism(),
                source.parties(),
                source.occasion(),
                source.date(),
                source.description(),
                source.campaign());
    }

    CommitmentRow with(List<Answer> itsAnswers, List<Progress> itsProgress) {
        return new CommitmentRow(id, terms, source, state, fulfilled, deferrals, ended, place, itsAnswers, itsProgress);
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
                deferrals.isEmpty() ? terms.due() : deferrals.getLast().due(),
                terms.standing(),
                terms.marking(),
                terms.nextRoundOf() == null ? null : terms.nextRoundOf().value(),
                source,
                answers.isEmpty() ? null : answers.getLast(),
                answers,
                progress,
                deferrals,
                ended,
                fulfilled == null ? null : Fulfilment.of(fulfilled));
    }
}
