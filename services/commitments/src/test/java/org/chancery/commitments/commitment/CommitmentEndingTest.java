package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ENDED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_FULFILLED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_RAISED;
import static org.chancery.commitments.commitment.CommitmentRefusal.DATE_IS_IN_THE_FUTURE;
import static org.chancery.commitments.commitment.CommitmentRefusal.DUE_ENDS_BEFORE_IT_BEGINS;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.ONE_OF_ITS_SIDES_WITHDRAWS;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.IN;
import static org.chancery.commitments.commitment.Founding.KR;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.regularRounds;
import static org.chancery.commitments.commitment.Founding.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.commitment.CommitmentCommand.Defer;
import org.chancery.commitments.commitment.CommitmentCommand.Fulfil;
import org.chancery.commitments.commitment.CommitmentCommand.Lapse;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.commitment.CommitmentCommand.ReportProgress;
import org.chancery.commitments.commitment.CommitmentCommand.Withdraw;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommitmentEndingTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final LocalDate NOWHERE_YET = LocalDate.of(2026, 11, 25);
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");
    private static final String WHY = "Overtaken by the summit";
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final CommitmentDue LATER =
            new CommitmentDue(Shape.BY_PERIOD, "first half of 2024", DAY, DAY.plusDays(1));
    private static final CommitmentDeferred DEFERRED = new CommitmentDeferred(ID, LATER, WHY, DAY);
    private static final CommitmentWithdrawn WITHDRAWN = new CommitmentWithdrawn(ID, IN, WHY, DAY);
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, WHY, DAY);
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final ProgressReported REPORTED = new ProgressReported(ID, DAY, WORDS, null);
    private static final RequestAnswered ANSWERED = new RequestAnswered(ID, Response.ACCEPTED, IN, DAY, null, null);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static Defer defer(CommitmentDue due, @Nullable LocalDate on) {
        return new Defer(ID, due, WHY, on);
    }

    private static Withdraw withdraw(@Nullable PartyCode by) {
        return new Withdraw(ID, by, WHY, DAY);
    }

    @Nested
    class An_unknown_commitment {

        @Test
        void does_not_end() {
            commitment.given().when(defer(LATER, null)).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given().when(withdraw(IN)).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given().when(new Lapse(ID, WHY, null)).thenRefused(NO_SUCH_COMMITMENT);
        }
    }

    @Nested
    class An_open_commitment {

        @Test
        void is_deferred_and_may_be_deferred_again() {
            commitment.given(MADE).when(defer(LATER, DAY)).thenEvents(DEFERRED);
            commitment.given(MADE, DEFERRED).when(defer(LATER, DAY)).thenNothing();
            var latest = new CommitmentDue(Shape.NEXT_ROUND, "by the next round", null, null);
            commitment
                    .given(MADE, DEFERRED)
                    .when(defer(latest, null))
                    .thenEvents(new CommitmentDeferred(ID, latest, WHY, null));
        }

        @Test
        void is_not_deferred_to_what_is_said_already() {
            commitment.given(MADE).when(defer(support().due(), null)).thenNothing();
        }

        @Test
        void is_deferred_to_a_period_that_a_calendar_can_hold_on_a_day_that_has_begun() {
            var backwards = new CommitmentDue(Shape.WINDOW, "then", DAY, DAY.minusDays(1));
            commitment
                    .given(MADE)
                    .when(defer(backwards, null))
                    .thenRefused(DUE_ENDS_BEFORE_IT_BEGINS)
                    .at("/due/until");
            var oneDay = new CommitmentDue(Shape.WINDOW, "then", DAY, DAY);
            commitment.given(MADE).when(defer(oneDay, null)).thenEvents(new CommitmentDeferred(ID, oneDay, WHY, null));
            commitment
                    .given(MADE)
                    .when(defer(LATER, NOWHERE_YET))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/on");
        }

        @Test
        void is_still_answered_and_worked_on_after_it_was_deferred() {
            commitment
                    .given(MADE, DEFERRED)
                    .when(new ReportProgress(ID, DAY, WORDS, null))
                    .thenEvents(REPORTED);
            commitment.given(MADE, DEFERRED, REPORTED).when(defer(LATER, DAY)).thenNothing();
        }

        @Test
        void is_withdrawn_by_one_of_its_sides_or_by_all() {
            commitment.given(MADE).when(withdraw(IN)).thenEvents(WITHDRAWN);
            commitment.given(MADE).when(withdraw(KR)).thenEvents(new CommitmentWithdrawn(ID, KR, WHY, DAY));
            commitment.given(MADE).when(withdraw(null)).thenEvents(new CommitmentWithdrawn(ID, null, WHY, DAY));
            commitment
                    .given(MADE)
                    .when(withdraw(new PartyCode("FR")))
                    .thenRefused(ONE_OF_ITS_SIDES_WITHDRAWS)
                    .at("/by");
        }

        @Test
        void lapses_on_a_day_that_has_begun() {
            commitment.given(MADE).when(new Lapse(ID, WHY, DAY)).thenEvents(LAPSED);
            commitment
                    .given(MADE)
                    .when(new Lapse(ID, WHY, NOWHERE_YET))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/on");
        }
    }

    @Nested
    class An_ended_commitment {

        @Test
        void ends_once() {
            commitment.given(MADE, WITHDRAWN).when(withdraw(IN)).thenNothing();
            commitment.given(MADE, WITHDRAWN).when(withdraw(KR)).thenRefused(ALREADY_ENDED);
            commitment.given(MADE, WITHDRAWN).when(new Lapse(ID, WHY, DAY)).thenRefused(ALREADY_ENDED);
            commitment.given(MADE, LAPSED).when(new Lapse(ID, WHY, DAY)).thenNothing();
        }

        @Test
        void is_past_everything_else() {
            for (CommitmentCommand command : List.of(
                    defer(LATER, null),
                    new Fulfil(ID, DAY, "a note"),
                    new ReportProgress(ID, DAY, WORDS, null),
                    new AnswerRequest(ID, Response.ACCEPTED, IN, DAY, null, null))) {
                commitment.given(MADE, LAPSED).when(command).thenRefused(ALREADY_ENDED);
            }
        }

        @Test
        void knows_what_was_said_and_done_before() {
            commitment
                    .given(MADE, ANSWERED, REPORTED, LAPSED)
                    .when(new ReportProgress(ID, DAY, WORDS, null))
                    .thenNothing();
            commitment
                    .given(MADE, ANSWERED, REPORTED, LAPSED)
                    .when(new AnswerRequest(ID, Response.ACCEPTED, IN, DAY, null, null))
                    .thenNothing();
        }

        @Test
        void is_raised_already() {
            commitment
                    .given(MADE, LAPSED)
                    .when(new RaiseFromRecord(ID, support(), record()))
                    .thenNothing();
            commitment
                    .given(MADE, LAPSED)
                    .when(new RaiseFromRecord(ID, regularRounds(), record()))
                    .thenRefused(ALREADY_RAISED);
        }

        @Test
        void is_changed_by_nothing_and_marked_as_it_was() {
            Commitment ended = Commitment.unknown().evolve(MADE).evolve(LAPSED);
            for (CommitmentEvent event : List.of(DEFERRED, WITHDRAWN, LAPSED, FULFILLED, REPORTED, ANSWERED)) {
                assertThat(ended.evolve(event)).isEqualTo(ended);
                assertThat(Commitment.unknown().evolve(event)).isEqualTo(Commitment.unknown());
            }
            assertThat(ended.label(LAPSED))
                    .isEqualTo(Commitment.unknown().evolve(MADE).label(MADE));
        }
    }

    @Nested
    class A_fulfilled_commitment {

        @Test
        void is_not_given_up_any_more() {
            commitment.given(MADE, FULFILLED).when(defer(LATER, null)).thenRefused(ALREADY_FULFILLED);
            commitment.given(MADE, FULFILLED).when(withdraw(IN)).thenRefused(ALREADY_FULFILLED);
            commitment.given(MADE, FULFILLED).when(new Lapse(ID, WHY, DAY)).thenRefused(ALREADY_FULFILLED);
        }
    }
}
