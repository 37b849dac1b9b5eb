package org.chancery.reporting.consultations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.reporting.consultations.Schedule.CapitalTime;
import org.chancery.reporting.consultations.Schedule.Moment;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/**
 * What clocks and calendars show in the capitals. Worked out whenever somebody asks, so that it follows today's zone rules.
 */
final class CapitalTimes {

    private CapitalTimes() {}

    /** In the order of the parties; nothing where the zone or the date of the entry is not known. */
    static List<CapitalTime> of(ScheduleEntry entry, List<Party> parties) {
        ZoneId zone = Party.zoneOf(entry.zone());
        LocalDate date = entry.date();
        return zone == null || date == null
                ? List.of()
                : parties.stream()
                        .map(party -> in(party, entry, date, zone))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable CapitalTime in(Party party, ScheduleEntry entry, LocalDate date, ZoneId there) {
        ZoneId here = party.zoneId();
        if (here == null) {
            return null;
        }
        ZonedDateTime earliest = at(date, earliest(entry), there, here);
        ZonedDateTime latest = at(date, latest(entry), there, here);
        return new CapitalTime(
                party.code(),
                party.capitals(),
                here.getId(),
                Map.of("en", name(earliest, Locale.ENGLISH), "ko", name(earliest, Locale.KOREAN)),
                letters(earliest),
                entry.start() == null ? null : moment(earliest),
                entry.end() == null ? null : moment(at(lastDay(entry, date), entry.end(), there, here)),
                dates(earliest, latest),
                entry.until() == null || entry.end() != null
                        ? List.of()
                        : dates(
                                at(entry.until(), LocalTime.MIN, there, here),
                                at(entry.until(), LocalTime.MAX, there, here)));
    }

    private static List<LocalDate> dates(ZonedDateTime earliest, ZonedDateTime latest) {
        return Stream.of(earliest, latest)
                .map(ZonedDateTime::toLocalDate)
                .distinct()
                .toList();
    }

    /** The hour where it is known, otherwise the first that it may begin at. */
    private static LocalTime earliest(ScheduleEntry entry) {
        return entry.start() != null
                ? entry.start()
                : entry.partOfDay() == null ? LocalTime.MIN : entry.partOfDay().earliest();
    }

    private static LocalTime latest(ScheduleEntry entry) {
        return entry.start() != null
                ? entry.start()
                : entry.partOfDay() == null ? LocalTime.MAX : entry.partOfDay().latest();
    }

    private static LocalDate lastDay(ScheduleEntry entry, LocalDate first) {
        return entry.until() == null ? first : entry.until();
    }

    private static ZonedDateTime at(LocalDate date, LocalTime time, ZoneId there, ZoneId here) {
        return date.atTime(time).atZone(there).withZoneSameInstant(here);
    }

    private static Moment moment(ZonedDateTime time) {
        return new Moment(time.toLocalDate(), Objects.requireNonNull(Schedule.hours(time.toLocalTime())));
    }

    private static String name(ZonedDateTime time, Locale language) {
        return DateTimeFormatter.ofPattern("zzzz", language).format(time);
    }

    private static @Nullable String letters(ZonedDateTime time) {
        String letters = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
        return letters.matches("[A-Z]{3,5}") ? letters : null;
    }
}
