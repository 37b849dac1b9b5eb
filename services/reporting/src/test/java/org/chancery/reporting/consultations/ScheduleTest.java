package org.chancery.reporting.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-07");

    @Test
    void tells_in_which_room_it_is_and_where_others_join() {
        var entry = new ScheduleEntry(
                DAY,
                null,
                null,
                null,
                null,
                null,
                null,
                "Bangkok",
                Mode.HYBRID,
                null,
                null,
                null,
                null,
                "Narai Hall",
                "https://meet.example.org/talks");

        assertThat(Schedule.of(entry, List.of()))
                .extracting(Schedule::place, Schedule::room, Schedule::link)
                .containsExactly("Bangkok", "Narai Hall", "https://meet.example.org/talks");
    }

    @Test
    void of_an_entry_from_before_tells_neither() {
        var entry = new ScheduleEntry(DAY, LocalTime.NOON, null, null, "Bangkok", Mode.HYBRID, null);

        assertThat(Schedule.of(entry, List.of()))
                .extracting(Schedule::room, Schedule::link)
                .containsExactly(null, null);
    }
}
