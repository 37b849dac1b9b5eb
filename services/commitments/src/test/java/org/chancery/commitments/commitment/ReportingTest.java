package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ENDED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_REPORTED_ON;
import static org.chancery.commitments.commitment.CommitmentRefusal.CHANGE_NEEDS_A_REASON;
import static org.chancery.commitments.commitment.CommitmentRefusal.COMMITMENT_IS_FROZEN;
import static org.chancery.commitments.commitment.CommitmentRefusal.DATES_OR_A_RHYTHM;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_REPORTING_DATE;
import static org.chancery.commitments.commitment.CommitmentRefusal.SCHEDULE_HAS_A_DATE;
import static org.chancery.commitments.commitment.CommitmentRefusal.SCHEDULE_IS_TOO_LONG;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.LetReportFallDue;
import org.chancery.commitments.commitment.CommitmentCommand.ReportProgress;
import org.chancery.commitments.commitment.CommitmentCommand.SetReportingSchedule;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportFellDue;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ProgressReviewed;
import org.chancery.commitments.events.CommitmentEvent.ReportingScheduleSet;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Review;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReportingTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2021, 9, 30);
    private static final ReportingScheduleSet SCHEDULE =
            new ReportingScheduleSet(ID, List.of(MARCH, JUNE, SEPTEMBER), 3, null);
    private static final ProgressReported FOR_MARCH = new ProgressReported(ID, MARCH, WORDS, "a note", MARCH);
    private static final ProgressReviewed RETURNED = new ProgressReviewed(ID, 1, Review.RETURNED, "It names nobody");

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static SetReportingSchedule on(@Nullable String reason, LocalDate... dates) {
        return new SetReportingSchedule(ID, List.of(dates), null, reason);
    }

    private static SetReportingSchedule every(int months, LocalDate first, LocalDate until, @Nullable String reason) {
        return new SetReportingSchedule(ID, List.of(), new Rhythm(first, months, until), reason);
    }

    private static ReportProgress report(LocalDate on, @Nullable LocalDate scheduledFor) {
        return new ReportProgress(ID, on, WORDS, "a note", scheduledFor);
    }

    @Nested
    class A_schedule {

        @Test
        void names_dates_in_order_each_once() {
            commitment
                    .given(MADE)
                    .when(on(null, JUNE, MARCH, JUNE))
                    .thenEvents(new ReportingScheduleSet(ID, List.of(MARCH, JUNE), null, null));
        }

        @Test
        void follows_a_rhythm_that_keeps_to_the_end_of_the_month() {
            commitment
                    .given(MADE)
                    .when(every(3, LocalDate.of(2021, 11, 30), LocalDate.of(2022, 5, 30), null))
                    .thenEvents(new ReportingScheduleSet(
                            ID,
                            List.of(LocalDate.of(2021, 11, 30), LocalDate.of(2022, 2, 28), LocalDate.of(2022, 5, 30)),
                            3,
                            null));
        }

        @Test
        void is_changed_for_a_reason() {
            commitment
                    .given(MADE, SCHEDULE)
                    .when(on(null, JUNE))
                    .thenRefused(CHANGE_NEEDS_A_REASON)
                    .at("/reason");
            commitment
                    .given(MADE, SCHEDULE)
                    .when(on("Once is enough", JUNE))
                    .thenEvents(new ReportingScheduleSet(ID, List.of(JUNE), null, "Once is enough"));
            commitment
                    .given(MADE, SCHEDULE, new ReportingScheduleSet(ID, List.of(JUNE), null, "Once is enough"))
                    .when(on("Once is enough", JUNE))
                    .thenNothing();
        }

        @Test
        void never_touches_a_date_that_was_reported_on() {
            commitment
                    .given(MADE, SCHEDULE, FOR_MARCH)
                    .when(every(1, LocalDate.of(2021, 2, 15), LocalDate.of(2021, 5, 1), "Monthly from now on"))
                    .thenEvents(new ReportingScheduleSet(
                            ID, List.of(MARCH, LocalDate.of(2021, 4, 15)), 1, "Monthly from now on"));
            commitment
                    .given(MADE, SCHEDULE, FOR_MARCH, RETURNED)
                    .when(on("It starts later", JUNE))
                    .thenEvents(new ReportingScheduleSet(ID, List.of(JUNE), null, "It starts later"));
        }

        @Test
        void has_a_date_and_not_too_many() {
            commitment
                    .given(MADE)
                    .when(on(null))
                    .thenRefused(SCHEDULE_HAS_A_DATE)
                    .at("/dates");
            LocalDate first = LocalDate.of(2021, 1, 1);
            commitment
                    .given(MADE)
                    .when(every(1, first, first.plusMonths(120), null))
                    .thenRefused(SCHEDULE_IS_TOO_LONG)
                    .at("/rhythm/until");
            assertThat(commitment
                            .given(MADE)
                            .when(every(1, first, first.plusMonths(119), null))
                            .after())
                    .isNotEqualTo(Commitment.unknown().evolve(MADE));
            LocalDate[] many = first.datesUntil(first.plusDays(121)).toArray(LocalDate[]::new);
            commitment
                    .given(MADE)
                    .when(on(null, many))
                    .thenRefused(SCHEDULE_IS_TOO_LONG)
                    .at("/dates");
        }

        @Test
        void has_dates_or_a_rhythm() {
            commitment
                    .given(MADE)
                    .when(new SetReportingSchedule(ID, List.of(JUNE), new Rhythm(JUNE, 1, JUNE), null))
                    .thenRefused(DATES_OR_A_RHYTHM)
                    .at("/rhythm");
        }

        @Test
        void has_a_rhythm_that_makes_sense() {
            assertThatThrownBy(() -> new Rhythm(MARCH, 0, JUNE)).hasMessageContaining("a month apart");
            assertThatThrownBy(() -> new Rhythm(JUNE, 1, MARCH)).hasMessageContaining("not due before the first");
            assertThat(new Rhythm(JUNE, 1, JUNE).dates(9)).containsExactly(JUNE);
        }

        @Test
        void is_set_while_it_can_be_kept() {
            commitment.given().when(on(null, JUNE)).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given(MADE, LAPSED).when(on(null, JUNE)).thenRefused(ALREADY_ENDED);
            commitment.given(MADE, FROZEN).when(on(null, JUNE)).thenRefused(COMMITMENT_IS_FROZEN);
        }
    }

    @Nested
    class A_date_of_the_schedule {

        @Test
        void is_reported_on_once_unless_the_report_was_returned() {
            commitment.given(MADE, SCHEDULE).when(report(MARCH, MARCH)).thenEvents(FOR_MARCH);
            commitment
                    .given(MADE, SCHEDULE, FOR_MARCH)
                    .when(report(JUNE, MARCH))
                    .thenRefused(ALREADY_REPORTED_ON)
                    .at("/scheduledFor");
            commitment
                    .given(MADE, SCHEDULE, FOR_MARCH, RETURNED)
                    .when(report(JUNE, MARCH))
                    .thenEvents(new ProgressReported(ID, JUNE, WORDS, "a note", MARCH));
        }

        @Test
        void is_one_of_the_schedule() {
            commitment
                    .given(MADE, SCHEDULE)
                    .when(report(JUNE, DAY))
                    .thenRefused(NO_SUCH_REPORTING_DATE)
                    .at("/scheduledFor");
        }

        @Test
        void goes_by_once_where_nobody_reported() {
            var late = new ProgressReportFellDue(ID, MARCH);
            var look = new LetReportFallDue(ID, MARCH);
            commitment.given(MADE, SCHEDULE).when(look).thenEvents(late);
            commitment.given(MADE, SCHEDULE, late).when(look).thenNothing();
            commitment.given(MADE, SCHEDULE, FOR_MARCH).when(look).thenNothing();
            commitment.given(MADE, SCHEDULE, FOR_MARCH, RETURNED).when(look).thenEvents(late);
            commitment.given(MADE, SCHEDULE).when(new LetReportFallDue(ID, DAY)).thenNothing();
            commitment.given(MADE, SCHEDULE, FROZEN).when(look).thenNothing();
            commitment.given(MADE, SCHEDULE, LAPSED).when(look).thenNothing();
            commitment.given().when(look).thenRefused(NO_SUCH_COMMITMENT);
        }

        @Test
        void has_not_gone_by_before_it_is_over_everywhere() {
            var today = new ReportingScheduleSet(ID, List.of(LocalDate.of(2026, 11, 23)), null, null);
            commitment
                    .given(MADE, today)
                    .when(new LetReportFallDue(ID, LocalDate.of(2026, 11, 23)))
                    .thenNothing();
        }
    }
}
