package org.chancery.reporting.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.Milestone;
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
 * @param due when it is to be kept, as it was said last
 * @param progress oldest first
 * @param deferrals oldest first
 * @param ended how it was withdrawn or lapsed, or null
 * @param fellDue its last day, where that is over everywhere and it was not kept, or null
 * @param escalated its last day, where it has stayed late so long that those above were told, or null
 * @param flags corrigenda to words that it rests on and that nobody has looked at yet
 * @param milestones its steps, or null where it has none
 * @param since when it was said, as far as known; else when it was raised
 * @param pledge the form in which it pledges support for a campaign, or null
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
        List<Deferral> deferrals,
        @Nullable End ended,
        @Nullable Fulfilment fulfilled,
        @Nullable LocalDate fellDue,
        @Nullable LocalDate escalated,
        List<String> flags,
        @Nullable Milestones milestones,
        CommitmentEvent.@Nullable PledgeForm pledge,
        LocalDate since) {

    /** Its steps, and which of them were taken. */
    public record Milestones(
            List<Milestone> milestones, @Nullable List<Met> met) {}

    /** A step that was taken. */
    public record Met(int milestone, LocalDate on, String evidence) {}

    /** What a side that was asked answered. */
    public record Answer(
            Response response,
            String by,
            @Nullable LocalDate on,
            @Nullable String words,
            @Nullable UUID statement,
            @Nullable Settlement settled) {

        /** The answer, with its statement where the reader may know of it. */
        public static Answer of(RequestAnswered event, boolean withStatement, @Nullable Settlement settled) {
            StatementId statement = withStatement ? event.statement() : null;
            return new Answer(
                    event.response(),
                    event.by().value(),
                    event.on(),
                    event.words() == null ? null : event.words().value(),
                    statement == null ? null : statement.value(),
                    settled);
        }
    }

    /** What was decided at home about an answer that needed that. */
    public record Settlement(
            CommitmentEvent.HomeDecision decision,
            @Nullable LocalDate on,
            @Nullable String words) {}

    /** What was done for it. */
    public record Progress(
            LocalDate on,
            String text,
            @Nullable String evidence,
            @Nullable Reviewed review) {
        static Progress of(ProgressReported event, @Nullable Reviewed review) {
            return new Progress(event.on(), event.text().value(), event.evidence(), review);
        }
    }

    /** What a reviewer made of a report. */
    public record Reviewed(
            CommitmentEvent.Review review, @Nullable String reason) {}

    /** It is to be kept later than was said. */
    public record Deferral(
            CommitmentDue due, String reason, @Nullable LocalDate on) {
        static Deferral of(CommitmentEvent.CommitmentDeferred event) {
            return new Deferral(event.due(), event.reason(), event.on());
        }
    }

    /**
     * How it ended without being kept.
     *
     * @param by the side that gave it up, or null
     */
    public record End(
            @Nullable String by, String reason, @Nullable LocalDate on) {}

    /** How it was kept. */
    public record Fulfilment(LocalDate on, String evidence) {
        static Fulfilment of(CommitmentFulfilled event) {
            return new Fulfilment(event.on(), event.evidence());
        }
    }
}
