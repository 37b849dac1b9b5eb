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
import org.chancery.commitments.commitment.CommitmentCommand.Escalate;
import org.chancery.commitments.commitment.CommitmentCommand.EscalateReport;
import org.chancery.commitments.commitment.CommitmentCommand.LetDrawNear;
import org.chancery.commitments.commitment.CommitmentCommand.LetFallDue;
import org.chancery.commitments.commitment.CommitmentCommand.LetReportDrawNear;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDrewNear;
import org.chancery.commitments.events.CommitmentEvent.CommitmentEscalated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentThawed;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.CommitmentEvent.MilestonesSet;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportDrewNear;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportEscalated;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportFellDue;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ReportingScheduleSet;
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

/** What is told before a day and long after it; that it went by is told in {@link FallingDueTest}. */
class TellingTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    private static final CommitmentThawed THAWED = new CommitmentThawed(ID, MECHANISM, DAY);

    /** Noon in London: the 24th has begun in the first zone, and the 22nd is over in the last. */
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static final LocalDate NEAR = LocalDate.of(2026, 12, 1);
    private static final LocalDate LONG_OVER = LocalDate.of(2026, 11, 8);
    private static final int WEEK = 7;
    private static final int FORTNIGHT = 14;

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), NOW);

    private static RequestMade made(CommitmentDue due) {
        return new RequestMade(
                ID, terms(Kind.REQUEST, List.of(IN), List.of(KR), Standing.PER_OUR_RECORD, due, null), record());
    }

    private static CommitmentDue by(LocalDate date) {
        return new CommitmentDue(Shape.BY_DATE, "by then", date, null);
    }

    private static MilestonesSet steps(LocalDate day) {
        return new MilestonesSet(
                ID, List.of(new Milestone(1, WORDS, by(day)), new Milestone(2, WORDS, by(day))), null, null);
    }

    private static ReportingScheduleSet reports(LocalDate day) {
        return new ReportingScheduleSet(ID, List.of(day), null, null);
    }

    private static MilestoneMet met(int step) {
        return new MilestoneMet(ID, step, DAY, "a release");
    }

    private static ProgressReported reported(LocalDate day) {
        return new ProgressReported(ID, DAY, WORDS, null, day);
    }

    @Nested
    class Before_its_day {

        private static LetDrawNear near(LocalDate date) {
            return new LetDrawNear(ID, date, null, WEEK);
        }

        private static CommitmentDrewNear drewNear(LocalDate date) {
            return new CommitmentDrewNear(ID, date, by(date), null);
        }

        @Test
        void somebody_is_reminded_once() {
            commitment.given(made(by(NEAR))).when(near(NEAR)).thenEvents(drewNear(NEAR));
            commitment.given(made(by(NEAR)), drewNear(NEAR)).when(near(NEAR)).thenNothing();
        }

        @Test
        void nobody_is_reminded_before_the_day_a_week_before_has_begun_anywhere() {
            Commitment state = Commitment.unknown().evolve(made(by(NEAR)));
            assertThat(state.decide(near(NEAR), Instant.parse("2026-11-23T09:59:59Z")))
                    .isEmpty();
            assertThat(state.decide(near(NEAR), Instant.parse("2026-11-23T10:00:00Z")))
                    .containsExactly(drewNear(NEAR));
        }

        @Test
        void nobody_is_reminded_of_what_is_over_or_was_told_as_late() {
            Commitment state = Commitment.unknown().evolve(made(by(NEAR)));
            assertThat(state.decide(near(NEAR), Instant.parse("2026-12-02T11:59:59Z")))
                    .containsExactly(drewNear(NEAR));
            assertThat(state.decide(near(NEAR), Instant.parse("2026-12-02T12:00:00Z")))
                    .isEmpty();
            commitment
                    .given(made(by(NEAR)), new CommitmentFellDue(ID, NEAR, by(NEAR), null))
                    .when(near(NEAR))
                    .thenNothing();
        }

        @Test
        void a_deferral_gives_another_day_and_another_reminder() {
            LocalDate later = NEAR.minusDays(1);
            var deferred = new CommitmentDeferred(ID, by(later), "The venue was not free", null);
            commitment
                    .given(made(by(NEAR)), drewNear(NEAR), deferred)
                    .when(near(NEAR))
                    .thenNothing();
            commitment
                    .given(made(by(NEAR)), drewNear(NEAR), deferred)
                    .when(near(later))
                    .thenEvents(drewNear(later));
        }

        @ParameterizedTest
        @EnumSource
        void nothing_draws_near_without_a_date(Shape shape) {
            commitment
                    .given(made(new CommitmentDue(shape, "then", null, null)))
                    .when(near(NEAR))
                    .thenNothing();
        }

        @Test
        void a_step_draws_near_until_it_is_taken() {
            commitment
                    .given(made(openEnded()), steps(NEAR), met(1))
                    .when(new LetDrawNear(ID, NEAR, 1, WEEK))
                    .thenNothing();
            commitment
                    .given(made(openEnded()), steps(NEAR), met(1))
                    .when(new LetDrawNear(ID, NEAR, 2, WEEK))
                    .thenEvents(new CommitmentDrewNear(ID, NEAR, by(NEAR), 2));
        }

        @Test
        void a_report_draws_near_until_it_is_made() {
            var report = new LetReportDrawNear(ID, NEAR, WEEK);
            var drewNear = new ProgressReportDrewNear(ID, NEAR);
            commitment.given(made(openEnded()), reports(NEAR)).when(report).thenEvents(drewNear);
            commitment
                    .given(made(openEnded()), reports(NEAR), drewNear)
                    .when(report)
                    .thenNothing();
            commitment
                    .given(made(openEnded()), reports(NEAR), reported(NEAR))
                    .when(report)
                    .thenNothing();
            commitment
                    .given(made(openEnded()), reports(NEAR), FROZEN)
                    .when(report)
                    .thenNothing();
            commitment
                    .given(made(openEnded()), reports(NEAR))
                    .when(new LetReportDrawNear(ID, NEAR, WEEK - 1))
                    .thenNothing();
            commitment.given(made(openEnded())).when(report).thenNothing();
        }

        @Test
        void what_is_frozen_waits_and_what_is_at_an_end_is_left_alone() {
            commitment.given().when(near(NEAR)).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given(made(by(NEAR)), FULFILLED).when(near(NEAR)).thenNothing();
            commitment.given(made(by(NEAR)), LAPSED).when(near(NEAR)).thenNothing();
            commitment.given(made(by(NEAR)), FROZEN).when(near(NEAR)).thenNothing();
            commitment.given(made(by(NEAR)), FROZEN, THAWED).when(near(NEAR)).thenEvents(drewNear(NEAR));
        }
    }

    @Nested
    class Long_after_its_day {

        private static final CommitmentFellDue FELL = new CommitmentFellDue(ID, LONG_OVER, by(LONG_OVER), null);
        private static final CommitmentEscalated WENT_UP = new CommitmentEscalated(ID, LONG_OVER, by(LONG_OVER), null);
        private static final Escalate UP = new Escalate(ID, LONG_OVER, null, FORTNIGHT);

        @Test
        void it_goes_up_once() {
            commitment.given(made(by(LONG_OVER)), FELL).when(UP).thenEvents(WENT_UP);
            commitment.given(made(by(LONG_OVER)), FELL, WENT_UP).when(UP).thenNothing();
        }

        @Test
        void it_goes_up_only_once_it_was_told_as_late() {
            commitment.given(made(by(LONG_OVER))).when(UP).thenNothing();
            commitment
                    .given(made(by(LONG_OVER)), FELL, WENT_UP)
                    .when(new LetFallDue(ID, LONG_OVER, null))
                    .thenNothing();
        }

        @Test
        void it_does_not_go_up_until_so_many_days_are_over_everywhere() {
            Commitment state = Commitment.unknown().evolve(made(by(LONG_OVER))).evolve(FELL);
            assertThat(state.decide(UP, Instant.parse("2026-11-23T11:59:59Z"))).isEmpty();
            assertThat(state.decide(UP, NOW)).containsExactly(WENT_UP);
        }

        @Test
        void it_does_not_go_up_for_a_day_that_no_longer_counts() {
            var deferred = new CommitmentDeferred(ID, by(NEAR), "The venue was not free", null);
            commitment.given(made(by(LONG_OVER)), FELL, deferred).when(UP).thenNothing();
        }

        @Test
        void it_goes_up_anew_after_it_was_frozen() {
            commitment.given(made(by(LONG_OVER)), FELL, FROZEN).when(UP).thenNothing();
            commitment
                    .given(made(by(LONG_OVER)), FELL, WENT_UP, FROZEN, THAWED)
                    .when(UP)
                    .thenEvents(WENT_UP);
        }

        @Test
        void what_was_kept_given_up_or_never_raised_does_not_go_up() {
            commitment.given().when(UP).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given(made(by(LONG_OVER)), FELL, FULFILLED).when(UP).thenNothing();
            commitment.given(made(by(LONG_OVER)), FELL, LAPSED).when(UP).thenNothing();
        }

        @Test
        void a_step_goes_up_by_itself() {
            var fell = new CommitmentFellDue(ID, LONG_OVER, by(LONG_OVER), 2);
            var up = new Escalate(ID, LONG_OVER, 2, FORTNIGHT);
            commitment
                    .given(made(openEnded()), steps(LONG_OVER), fell)
                    .when(up)
                    .thenEvents(new CommitmentEscalated(ID, LONG_OVER, by(LONG_OVER), 2));
            commitment
                    .given(made(openEnded()), steps(LONG_OVER), fell)
                    .when(new Escalate(ID, LONG_OVER, 1, FORTNIGHT))
                    .thenNothing();
            commitment
                    .given(made(openEnded()), steps(LONG_OVER), fell, met(2))
                    .when(up)
                    .thenNothing();
        }

        @Test
        void a_report_goes_up_until_it_is_made() {
            var fell = new ProgressReportFellDue(ID, LONG_OVER);
            var wentUp = new ProgressReportEscalated(ID, LONG_OVER);
            var up = new EscalateReport(ID, LONG_OVER, FORTNIGHT);
            RequestMade made = made(openEnded());
            commitment.given(made, reports(LONG_OVER), fell).when(up).thenEvents(wentUp);
            commitment.given(made, reports(LONG_OVER)).when(up).thenNothing();
            commitment.given(made, reports(LONG_OVER), fell, wentUp).when(up).thenNothing();
            commitment
                    .given(made, reports(LONG_OVER), fell, reported(LONG_OVER))
                    .when(up)
                    .thenNothing();
            commitment
                    .given(made, reports(LONG_OVER), fell)
                    .when(new EscalateReport(ID, LONG_OVER, FORTNIGHT + 1))
                    .thenNothing();
            commitment
                    .given(made, reports(LONG_OVER), fell, wentUp, FROZEN, THAWED)
                    .when(up)
                    .thenEvents(wentUp);
        }
    }
}
