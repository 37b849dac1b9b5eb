package org.chancery.reporting.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/**
 * A commitment with everything that became of it.
 *
 * @param answer the newest answer to a request, or null
 * @param answers the newest answer of each owner, oldest first
 * @param progress oldest first
 */
public record CommitmentItem(
        UUID commitment,
        Terms.Kind kind,
        CommitmentState state,
        List<Bearer> owners,
        List<Bearer> counterparts,
        String text,
        @Nullable String modality,
        @Nullable String condition,
        CommitmentDue due,
        Terms.Standing standing,
        Marking marking,
        @Nullable UUID nextRoundOf,
        Source source,
        @Nullable Answer answer,
        List<Answer> answers,
        List<Progress> progress,
        @Nullable Fulfilment fulfilled) {

    /** What a side that was asked answered. */
    public record Answer(
            Response response,
            String by,
            @Nullable LocalDate on,
            @Nullable String words,
            @Nullable UUID statement) {

        /** The answer, with its statement where the reader may know of it. */
        public static Answer of(RequestAnswered event, boolean withStatement) {
            StatementId statement = withStatement ? event.statement() : null;
            return new Answer(
                    event.response(),
                    event.by().value(),
                    event.on(),
                    event.words() == null ? null : event.words().value(),
                    statement == null ? null : statement.value());
        }
    }

    /** What was done for it. */
    public record Progress(
            LocalDate on, String text, @Nullable String evidence) {
        static Progress of(ProgressReported event) {
            return new Progress(event.on(), event.text().value(), event.evidence());
        }
    }

    /** How it was kept. */
    public record Fulfilment(LocalDate on, String evidence) {
        static Fulfilment of(CommitmentFulfilled event) {
            return new Fulfilment(event.on(), event.evidence());
        }
    }
}
