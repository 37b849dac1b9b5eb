package org.chancery.commitments.events;

import java.time.LocalDate;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.ProtectedText;
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

    /** What can become of a request. */
    enum Response {
        ACCEPTED,
        ACCEPTED_IN_PART,
        AD_REFERENDUM,
        NOTED,
        DECLINED
    }

    /**
     * A side that was asked gave its answer.
     *
     * @param on the local date of the answer, or null where unknown
     * @param words of the answer, or null
     * @param statement the recorded statement that gave it, or null
     */
    @EventType(name = "request-answered")
    record RequestAnswered(
            CommitmentId commitment,
            Response response,
            PartyCode by,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement)
            implements CommitmentEvent {}

    /** Something was done for it. */
    @EventType(name = "progress-reported")
    record ProgressReported(
            CommitmentId commitment,
            LocalDate on,
            ProtectedText text,
            @Nullable String evidence) implements CommitmentEvent {}

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
