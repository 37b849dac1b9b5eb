package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.*;
import static org.chancery.commitments.commitment.Founding.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.commitment.CommitmentCommand.Fulfil;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.commitment.CommitmentCommand.ReportProgress;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommitmentFollowUpTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final LocalDate NOWHERE_YET = LocalDate.of(2026, 11, 25);
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    @Nested
    class An_unknown_commitment {

        @Test
        void is_not_answered() {
            commitment.given().when(answer(Response.ACCEPTED, IN)).thenRefused(NO_SUCH_COMMITMENT);
        }

        @Test
        void makes_no_progress() {
            commitment.given().when(progress(DAY)).thenRefused(NO_SUCH_COMMITMENT);
        }

        @Test
        void is_not_fulfilled() {
            commitment.given().when(new Fulfil(ID, DAY, "a note")).thenRefused(NO_SUCH_COMMITMENT);
        }
    }

    @Nested
    class An_open_request {

        private final RequestMade made = new RequestMade(ID, support(), record());

        @Test
        void is_raised_once() {
            commitment
                    .given(made)
                    .when(new RaiseFromRecord(ID, support(), record()))
                    .thenNothing();
        }

        @Test
        void keeps_its_terms() {
            commitment
                    .given(made)
                    .when(new RaiseFromRecord(ID, regularRounds(), record()))
                    .thenRefused(ALREADY_RAISED);
        }

        @Test
        void makes_progress() {
            commitment.given(made).when(progress(DAY)).thenEvents(reported(DAY)).after();
        }

        @Test
        void makes_progress_more_than_once() {
            commitment
                    .given(made, reported(DAY))
                    .when(progress(DAY.plusDays(1)))
                    .thenEvents(reported(DAY.plusDays(1)));
        }

        @Test
        void keeps_each_report_once() {
            commitment
                    .given(made, reported(DAY), reported(DAY.plusDays(1)))
                    .when(progress(DAY))
                    .thenNothing();
        }

        @Test
        void makes_no_progress_tomorrow() {
            commitment
                    .given(made)
                    .when(progress(NOWHERE_YET))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/on");
        }

        @Test
        void is_fulfilled_on_evidence() {
            commitment
                    .given(made)
                    .when(new Fulfil(ID, DAY, "S/PV.8777"))
                    .thenEvents(new CommitmentFulfilled(ID, DAY, "S/PV.8777"));
        }

        @Test
        void is_not_fulfilled_tomorrow() {
            commitment
                    .given(made)
                    .when(new Fulfil(ID, NOWHERE_YET, "S/PV.8777"))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/on");
        }
    }

    @Nested
    class A_follow_up {

        private final FollowUpAgreed agreed = new FollowUpAgreed(ID, regularRounds(), record());

        @Test
        void is_not_answered() {
            commitment.given(agreed).when(answer(Response.ACCEPTED, IN)).thenRefused(NOT_A_REQUEST);
        }

        @Test
        void is_fulfilled() {
            commitment
                    .given(agreed)
                    .when(new Fulfil(ID, DAY, "the second round"))
                    .thenEvents(new CommitmentFulfilled(ID, DAY, "the second round"));
        }
    }

    @Nested
    class A_fulfilled_request {

        private final CommitmentEvent[] history = {
            new RequestMade(ID, support(), record()),
            answered(Response.ACCEPTED, IN),
            reported(DAY),
            new CommitmentFulfilled(ID, DAY, "S/PV.8777")
        };

        @Test
        void is_raised_once() {
            commitment
                    .given(history)
                    .when(new RaiseFromRecord(ID, support(), record()))
                    .thenNothing();
        }

        @Test
        void keeps_its_terms() {
            commitment
                    .given(history)
                    .when(new RaiseFromRecord(ID, regularRounds(), record()))
                    .thenRefused(ALREADY_RAISED);
        }

        @Test
        void has_kept_its_answer() {
            commitment.given(history).when(answer(Response.ACCEPTED, IN)).thenNothing();
        }

        @Test
        void takes_no_other_answer() {
            commitment.given(history).when(answer(Response.DECLINED, IN)).thenRefused(ALREADY_FULFILLED);
        }

        @Test
        void has_kept_its_report() {
            commitment.given(history).when(progress(DAY)).thenNothing();
        }

        @Test
        void takes_no_other_report() {
            commitment.given(history).when(progress(DAY.plusDays(1))).thenRefused(ALREADY_FULFILLED);
        }

        @Test
        void is_fulfilled_once() {
            commitment.given(history).when(new Fulfil(ID, DAY, "S/PV.8777")).thenNothing();
        }

        @Test
        void keeps_its_evidence() {
            commitment.given(history).when(new Fulfil(ID, DAY, "another")).thenRefused(ALREADY_FULFILLED);
        }

        @Test
        void is_marked_as_it_was() {
            Commitment state = Commitment.unknown();
            for (CommitmentEvent event : history) {
                state = state.evolve(event);
            }
            assertThat(state.label(history[3]).marking()).isEqualTo(Marking.RESTRICTED);
        }
    }

    private static AnswerRequest answer(Response response, PartyCode by) {
        return new AnswerRequest(ID, response, by, DAY, WORDS, null);
    }

    private static RequestAnswered answered(Response response, PartyCode by) {
        return new RequestAnswered(ID, response, by, DAY, WORDS, null);
    }

    private static ReportProgress progress(LocalDate on) {
        return new ReportProgress(ID, on, WORDS, null);
    }

    private static ProgressReported reported(LocalDate on) {
        return new ProgressReported(ID, on, WORDS, null);
    }
}
