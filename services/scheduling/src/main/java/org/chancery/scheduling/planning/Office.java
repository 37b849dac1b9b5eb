package org.chancery.scheduling.planning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.scheduling.events.PartyCode;

/**
 * When a party works.
 *
 * @param zone of its capital
 * @param days of its working week
 * @param holidays by date; empty where nobody asked for them
 */
public record Office(
        PartyCode party,
        ZoneId zone,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime until,
        Map<LocalDate, String> holidays) {

    private static final int A_DAY = 24 * 60;
    private static final LocalTime NIGHT_FALLS = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(7, 0);

    public Office {
        days = Set.copyOf(days);
        holidays = Map.copyOf(holidays);
    }

    /** The week that is taken for one that nobody set. */
    public static Office usual(PartyCode party, ZoneId zone, Map<LocalDate, String> holidays) {
        return new Office(
                party,
                zone,
                Set.copyOf(List.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY)),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                holidays);
    }

    /** Whether people there would sleep. */
    static boolean isNight(LocalTime time) {
        return !time.isBefore(NIGHT_FALLS) || time.isBefore(NIGHT_ENDS);
    }

    boolean worksOn(LocalDate date) {
        return days.contains(date.getDayOfWeek()) && !holidays.containsKey(date);
    }

    /** How many minutes of discomfort a meeting means there: those before and after hours, and a day where it is off. */
    int discomfort(LocalDateTime start, LocalDateTime end) {
        int early =
                (int) Math.max(0, Duration.between(start.toLocalTime(), from).toMinutes());
        LocalDateTime closing = start.toLocalDate().atTime(until);
        int late = (int) Math.max(0, Duration.between(closing, end).toMinutes());
        return early + late + (worksOn(start.toLocalDate()) ? 0 : A_DAY);
    }
}
