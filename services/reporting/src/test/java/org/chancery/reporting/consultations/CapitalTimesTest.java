package org.chancery.reporting.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.chancery.reporting.consultations.Schedule.CapitalTime;
import org.chancery.reporting.consultations.Schedule.Moment;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CapitalTimesTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-07");
    private static final Party KOREA = party("KR", "Asia/Seoul");
    private static final Party INDIA = party("IN", "Asia/Kolkata");
    private static final Party MEXICO = party("MX", "America/Mexico_City");

    private static Party party(String code, @Nullable String zone) {
        return new Party(code, null, Map.of(), Map.of(), Map.of("en", code), zone);
    }

    private static ScheduleEntry entry(@Nullable String start, @Nullable String end, @Nullable String zone) {
        return new ScheduleEntry(DAY, time(start), time(end), zone, null, Mode.VIRTUAL, null);
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static CapitalTime in(Party party, ScheduleEntry entry) {
        return CapitalTimes.of(entry, List.of(party)).getFirst();
    }

    @Nested
    class An_entry_with_its_time {

        private final ScheduleEntry entry = entry("15:30", "17:00", "Asia/Seoul");

        @Test
        void shows_the_hour_in_each_capital() {
            assertThat(in(KOREA, entry).start()).isEqualTo(new Moment(DAY, "15:30"));
            assertThat(in(INDIA, entry).start()).isEqualTo(new Moment(DAY, "12:00"));
            assertThat(in(INDIA, entry).end()).isEqualTo(new Moment(DAY, "13:30"));
        }

        @Test
        void shows_the_date_of_each_capital() {
            assertThat(in(MEXICO, entry).start()).isEqualTo(new Moment(DAY, "00:30"));
            assertThat(in(MEXICO, entry("14:30", null, "Asia/Seoul")).dates()).containsExactly(DAY.minusDays(1));
        }

        @Test
        void names_the_zones() {
            assertThat(in(KOREA, entry).letters()).isEqualTo("KST");
            assertThat(in(INDIA, entry).zoneName()).containsEntry("en", "India Standard Time");
            assertThat(in(KOREA, entry).zoneName().get("ko")).contains("표준시");
        }
    }

    @Nested
    class An_entry_of_several_days {

        @Test
        void shows_the_dates_of_both_ends_where_the_hours_are_not_known() {
            assertThat(in(KOREA, until(null)).lastDates()).containsExactly(DAY.plusDays(2));
            assertThat(in(MEXICO, until(null)).dates()).containsExactly(DAY.minusDays(1), DAY);
            assertThat(in(MEXICO, until(null)).lastDates()).containsExactly(DAY.plusDays(1), DAY.plusDays(2));
        }

        @Test
        void shows_no_other_end_where_its_hour_is_known_or_it_has_one_day() {
            assertThat(in(MEXICO, until("17:00")).lastDates()).isEmpty();
            assertThat(in(MEXICO, until("17:00")).end()).isEqualTo(new Moment(DAY.plusDays(2), "02:00"));
            assertThat(in(MEXICO, entry(null, null, "Asia/Seoul")).lastDates()).isEmpty();
        }

        private static ScheduleEntry until(@Nullable String end) {
            return new ScheduleEntry(
                    DAY,
                    DAY.plusDays(2),
                    end == null ? null : LocalTime.parse("09:00"),
                    time(end),
                    null,
                    null,
                    "Asia/Seoul",
                    null,
                    Mode.IN_PERSON,
                    null,
                    null);
        }
    }

    @Nested
    class An_entry_with_its_date_only {

        private final ScheduleEntry entry = entry(null, null, "Asia/Seoul");

        @Test
        void shows_no_hour() {
            assertThat(in(INDIA, entry).start()).isNull();
            assertThat(in(INDIA, entry).end()).isNull();
        }

        @Test
        void shows_one_date_where_the_meeting_is() {
            assertThat(in(KOREA, entry).dates()).containsExactly(DAY);
        }

        @Test
        void shows_both_dates_where_the_hour_decides() {
            assertThat(in(INDIA, entry).dates()).containsExactly(DAY.minusDays(1), DAY);
            assertThat(in(KOREA, entry(null, null, "America/Mexico_City")).dates())
                    .containsExactly(DAY, DAY.plusDays(1));
        }
    }

    @Nested
    class What_is_not_known {

        @Test
        void is_not_guessed_where_the_place_has_no_zone() {
            assertThat(CapitalTimes.of(entry("15:30", null, null), List.of(KOREA)))
                    .isEmpty();
        }

        @Test
        void is_not_guessed_where_a_capital_has_no_zone() {
            assertThat(CapitalTimes.of(entry("15:30", null, "Asia/Seoul"), List.of(party("EU", null), INDIA)))
                    .extracting(CapitalTime::party)
                    .containsExactly("IN");
        }
    }
}
