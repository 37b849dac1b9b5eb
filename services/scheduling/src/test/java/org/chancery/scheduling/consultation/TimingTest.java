package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.A_TIME_NEEDS_A_DATE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.DATE_OR_PHRASE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.END_COMES_AFTER_START;
import static org.chancery.scheduling.consultation.ConsultationRefusal.END_OR_LENGTH;
import static org.chancery.scheduling.consultation.ConsultationRefusal.LAST_DAY_COMES_LATER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_ZONE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.START_OR_PART_OF_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.consultation;
import static org.chancery.scheduling.consultation.SeoulDelhi.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.ScheduleEntry.PartOfDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 7);
    private static final LocalTime HALF_PAST_THREE = LocalTime.of(15, 30);

    @Nested
    class A_schedule_entry {

        @Test
        void may_know_its_date_only() {
            accepts(entry(null, null, null));
        }

        @Test
        void may_know_its_end() {
            accepts(entry(HALF_PAST_THREE, HALF_PAST_THREE.plusMinutes(1), "Asia/Kolkata"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Asia/Atlantis", "KST", "UTC+9", "+09:00"})
        void is_in_a_zone_that_exists(String zone) {
            schedule(entry(HALF_PAST_THREE, null, zone))
                    .thenRefused(NO_SUCH_ZONE)
                    .at("/zone");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1})
        void does_not_end_before_it_starts(int minutes) {
            schedule(entry(HALF_PAST_THREE, HALF_PAST_THREE.plusMinutes(minutes), null))
                    .thenRefused(END_COMES_AFTER_START)
                    .at("/end");
        }

        @Test
        void does_not_end_where_it_does_not_start() {
            schedule(entry(null, HALF_PAST_THREE, null))
                    .thenRefused(END_COMES_AFTER_START)
                    .at("/end");
        }
    }

    @Nested
    class An_entry_of_several_days {

        @Test
        void may_end_on_the_last_day_at_an_earlier_hour() {
            accepts(days(DAY, DAY.plusDays(2), HALF_PAST_THREE, LocalTime.of(9, 0), null, null, null));
        }

        @Test
        void ends_on_a_later_day() {
            schedule(days(DAY, DAY, null, null, null, null, null))
                    .thenRefused(LAST_DAY_COMES_LATER)
                    .at("/until");
        }
    }

    @Nested
    class An_entry_that_knows_little {

        @Test
        void may_know_the_part_of_the_day_or_how_long_it_lasts() {
            accepts(days(DAY, null, null, null, 90, PartOfDay.MORNING, null));
        }

        @Test
        void tells_no_part_of_the_day_where_it_knows_the_hour() {
            schedule(days(DAY, null, HALF_PAST_THREE, null, null, PartOfDay.AFTERNOON, null))
                    .thenRefused(START_OR_PART_OF_DAY)
                    .at("/partOfDay");
        }

        @Test
        void tells_no_length_where_it_knows_the_end() {
            schedule(days(DAY, null, HALF_PAST_THREE, HALF_PAST_THREE.plusHours(1), 60, null, null))
                    .thenRefused(END_OR_LENGTH)
                    .at("/lengthMinutes");
        }

        @Test
        void may_have_words_in_place_of_a_date() {
            accepts(days(null, null, null, null, null, null, "recently"));
        }

        @Test
        void has_a_date_or_the_words_for_one() {
            schedule(days(null, null, null, null, null, null, null))
                    .thenRefused(DATE_OR_PHRASE)
                    .at("/date");
        }

        @Test
        void tells_nothing_of_a_date_that_is_not_known() {
            schedule(days(null, DAY, null, null, null, null, "recently"))
                    .thenRefused(A_TIME_NEEDS_A_DATE)
                    .at("/until");
            schedule(days(null, null, HALF_PAST_THREE, null, null, null, "recently"))
                    .thenRefused(A_TIME_NEEDS_A_DATE)
                    .at("/start");
            schedule(days(null, null, null, HALF_PAST_THREE, null, null, "recently"))
                    .thenRefused(A_TIME_NEEDS_A_DATE)
                    .at("/end");
            schedule(days(null, null, null, null, null, PartOfDay.NIGHT, "recently"))
                    .thenRefused(A_TIME_NEEDS_A_DATE)
                    .at("/partOfDay");
        }

        @Test
        void may_have_been_held_though_nobody_knows_when() {
            ScheduleEntry undated = days(null, null, null, null, null, null, "recently");
            consultation()
                    .given(PROPOSED, new ConsultationScheduled(MEETING, undated))
                    .when(new ConsultationCommand.RecordAsHeld(MEETING, true, List.of()))
                    .thenEvents(new ConsultationEvent.ConsultationHeld(
                            MEETING,
                            SeoulDelhi.CHANNEL,
                            null,
                            List.of(SeoulDelhi.KR, SeoulDelhi.IN),
                            undated,
                            List.of(),
                            List.of()));
        }
    }

    private static ScheduleEntry days(
            @Nullable LocalDate date,
            @Nullable LocalDate until,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable Integer length,
            @Nullable PartOfDay part,
            @Nullable String phrase) {
        return new ScheduleEntry(
                date, until, start, end, length, part, "Asia/Seoul", null, Mode.UNSTATED, null, phrase);
    }

    private static void accepts(ScheduleEntry entry) {
        schedule(entry).thenEvents(new ConsultationScheduled(MEETING, entry));
    }

    private static DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent>.Outcome schedule(
            ScheduleEntry entry) {
        return consultation().given(PROPOSED).when(new ScheduleConsultation(MEETING, entry));
    }
}
