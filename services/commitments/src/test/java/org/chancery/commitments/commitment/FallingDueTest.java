package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.IN;
import static org.chancery.commitments.commitment.Founding.KR;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.openEnded;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.LetFallDue;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.CommitmentEvent.MilestonesSet;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Milestone;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.ProtectedText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FallingDueTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    /** It is noon in London, so the 22nd is over everywhere and the 23rd nowhere that matters. */
    private static final LocalDate OVER = LocalDate.of(2026, 11, 22);

    private static final LocalDate NOT_OVER = OVER.plusDays(1);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static RequestMade made(CommitmentDue due) {
        return new RequestMade(
                ID, terms(Kind.REQUEST, List.of(IN), List.of(KR), Standing.PER_OUR_RECORD, due, null), record());
    }

    private static CommitmentDue by(LocalDate date) {
        return new CommitmentDue(Shape.BY_DATE, "by then", date, null);
    }

    private static LetFallDue fallDue(LocalDate date) {
        return new LetFallDue(ID, date, null);
    }

    private static CommitmentFellDue fell(CommitmentDue due) {
        return new CommitmentFellDue(ID, OVER, due, null);
    }

    @Nested
    class An_open_commitment {

        @Test
        void falls_due_once_when_its_day_is_over_everywhere() {
            commitment.given(made(by(OVER))).when(fallDue(OVER)).thenEvents(fell(by(OVER)));
            commitment.given(made(by(OVER)), fell(by(OVER))).when(fallDue(OVER)).thenNothing();
            commitment.given(made(by(NOT_OVER))).when(fallDue(NOT_OVER)).thenNothing();
        }

        @Test
        void is_late_only_when_midnight_has_passed_in_the_last_zone() {
            Commitment state = Commitment.unknown().evolve(made(by(OVER)));
            assertThat(state.decide(fallDue(OVER), Instant.parse("2026-11-23T11:59:59Z")))
                    .isEmpty();
            assertThat(state.decide(fallDue(OVER), Instant.parse("2026-11-23T12:00:00Z")))
                    .containsExactly(fell(by(OVER)));
        }

        @Test
        void may_be_done_until_the_last_day_of_its_period() {
            var window = new CommitmentDue(Shape.WINDOW, "in November", OVER, NOT_OVER);
            commitment.given(made(window)).when(fallDue(OVER)).thenNothing();
            var over = new CommitmentDue(Shape.WINDOW, "in November", OVER.minusDays(9), OVER);
            commitment.given(made(over)).when(fallDue(OVER)).thenEvents(fell(over));
        }

        @ParameterizedTest
        @EnumSource(names = {"BY_DATE", "BY_PERIOD", "WINDOW", "BY_EVENT", "NEXT_ROUND", "PERIODIC"})
        void is_late_where_it_was_said_by_which_day(Shape shape) {
            var due = new CommitmentDue(shape, "then", OVER, null);
            commitment.given(made(due)).when(fallDue(OVER)).thenEvents(fell(due));
        }

        @ParameterizedTest
        @EnumSource(names = {"MUTUALLY_CONVENIENT", "ASAP", "IMMEDIATE", "OPEN_ENDED"})
        void is_never_late_where_no_day_was_said(Shape shape) {
            commitment
                    .given(made(new CommitmentDue(shape, "soon", OVER, OVER)))
                    .when(fallDue(OVER))
                    .thenNothing();
        }

        @ParameterizedTest
        @EnumSource
        void is_never_late_without_a_date(Shape shape) {
            commitment
                    .given(made(new CommitmentDue(shape, "then", null, null)))
                    .when(fallDue(OVER))
                    .thenNothing();
        }

        @Test
        void that_was_deferred_is_late_by_its_new_day() {
            var deferred = new CommitmentDeferred(ID, by(OVER), "The venue was not free", null);
            commitment.given(made(by(DAY)), deferred).when(fallDue(DAY)).thenNothing();
            commitment
                    .given(made(by(DAY)), fellOn(DAY), deferred)
                    .when(fallDue(OVER))
                    .thenEvents(fell(by(OVER)));
        }

        private static CommitmentFellDue fellOn(LocalDate date) {
            return new CommitmentFellDue(ID, date, by(date), null);
        }

        @Test
        void is_late_with_each_step_that_was_not_taken() {
            var steps = new MilestonesSet(
                    ID, List.of(new Milestone(1, WORDS, by(OVER)), new Milestone(2, WORDS, by(OVER))), null, null);
            var met = new MilestoneMet(ID, 1, DAY, "a release");
            commitment
                    .given(made(openEnded()), steps, met)
                    .when(new LetFallDue(ID, OVER, 1))
                    .thenNothing();
            commitment
                    .given(made(openEnded()), steps, met)
                    .when(new LetFallDue(ID, OVER, 2))
                    .thenEvents(new CommitmentFellDue(ID, OVER, by(OVER), 2));
            commitment
                    .given(made(openEnded()), steps, new CommitmentFellDue(ID, OVER, by(OVER), 2))
                    .when(new LetFallDue(ID, OVER, 2))
                    .thenNothing();
            commitment
                    .given(made(openEnded()), steps)
                    .when(new LetFallDue(ID, OVER, 3))
                    .thenNothing();
        }
    }

    @Nested
    class Everything_else {

        @Test
        void is_never_late() {
            commitment.given().when(fallDue(OVER)).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given(made(by(OVER)), FULFILLED).when(fallDue(OVER)).thenNothing();
            commitment.given(made(by(OVER)), LAPSED).when(fallDue(OVER)).thenNothing();
            commitment.given(made(by(OVER)), FROZEN).when(fallDue(OVER)).thenNothing();
        }
    }
}
