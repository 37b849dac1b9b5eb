package org.chancery.commitments.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as a client sees it.
 *
 * @param answers in the order in which they were given: the last of each side counts
 * @param due when it is to be kept, as it was said last
 * @param deferrals oldest first
 * @param ended how it was withdrawn or lapsed, or null
 * @param fulfilled when and by what, or null while it is open
 */
record CommitmentFile(
        CommitmentId commitment,
        long version,
        Terms terms,
        Source source,
        List<Answer> answers,
        List<Report> progress,
        CommitmentDue due,
        List<Deferral> deferrals,
        @Nullable End ended,
        @Nullable Fulfilment fulfilled) {

    record Answer(
            Response response,
            PartyCode by,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement) {}

    record Report(
            LocalDate on, ProtectedText text, @Nullable String evidence) {}

    record Deferral(
            CommitmentDue due, String reason, @Nullable LocalDate on) {}

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

    record Fulfilment(LocalDate on, String evidence) {}

    static CommitmentFile of(List<Recorded<CommitmentEvent>> history) {
        var reading = new Reading();
        history.forEach(recorded -> reading.take(recorded.event()));
        return new CommitmentFile(
                history.getFirst().event().commitment(),
                history.getLast().version(),
                Objects.requireNonNull(reading.terms),
                Objects.requireNonNull(reading.source),
                reading.answers,
                reading.progress,
                reading.deferrals.isEmpty()
                        ? Objects.requireNonNull(reading.terms).due()
                        : reading.deferrals.getLast().due(),
                reading.deferrals,
                reading.ended,
                reading.fulfilled);
    }

    private static final class Reading {
        private @Nullable Terms terms;
        private @Nullable Source source;
        private final List<Answer> answers = new ArrayList<>();
        private final List<Report> progress = new ArrayList<>();
        private final List<Deferral> deferrals = new ArrayList<>();
        private @Nullable End ended;
        private @Nullable Fulfilment fulfilled;

        void take(CommitmentEvent event) {
            switch (event) {
                case FollowUpAgreed e -> raised(e.terms(), e.source());
                case RequestMade e -> raised(e.terms(), e.source());
                case PromiseMade e -> raised(e.terms(), e.source());
                case RequestAnswered e ->
                    answers.add(new Answer(e.response(), e.by(), e.on(), e.words(), e.statement()));
                case ProgressReported e -> progress.add(new Report(e.on(), e.text(), e.evidence()));
                case CommitmentDeferred e -> deferrals.add(new Deferral(e.due(), e.reason(), e.on()));
                case CommitmentWithdrawn e -> ended = new End(Ending.WITHDRAWN, e.by(), e.reason(), e.on());
                case CommitmentLapsed e -> ended = new End(Ending.LAPSED, null, e.reason(), e.on());
                case CommitmentFulfilled e -> fulfilled = new Fulfilment(e.on(), e.evidence());
                case CommitmentEvent _ -> {
                    // No command leads to the others yet.
                }
            }
        }

        private void raised(Terms said, Source where) {
            terms = said;
            source = where;
        }
    }
}
