package org.chancery.commitments.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
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
 * @param fulfilled when and by what, or null while it is open
 */
record CommitmentFile(
        CommitmentId commitment,
        long version,
        Terms terms,
        Source source,
        List<Answer> answers,
        List<Report> progress,
        @Nullable Fulfilment fulfilled) {

    record Answer(
            Response response,
            PartyCode by,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement) {}

    record Report(
            LocalDate on, ProtectedText text, @Nullable String evidence) {}

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
                reading.fulfilled);
    }

    private static final class Reading {
        private @Nullable Terms terms;
        private @Nullable Source source;
        private final List<Answer> answers = new ArrayList<>();
        private final List<Report> progress = new ArrayList<>();
        private @Nullable Fulfilment fulfilled;

        void take(CommitmentEvent event) {
            switch (event) {
                case FollowUpAgreed e -> raised(e.terms(), e.source());
                case RequestMade e -> raised(e.terms(), e.source());
                case PromiseMade e -> raised(e.terms(), e.source());
                case RequestAnswered e ->
                    answers.add(new Answer(e.response(), e.by(), e.on(), e.words(), e.statement()));
                case ProgressReported e -> progress.add(new Report(e.on(), e.text(), e.evidence()));
                case CommitmentFulfilled e -> fulfilled = new Fulfilment(e.on(), e.evidence());
            }
        }

        private void raised(Terms said, Source where) {
            terms = said;
            source = where;
        }
    }
}
