package org.chancery.reporting.consultations;

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

    /** In the order of the parties; nothing where the zone of the entry is not known. */
    static List<CapitalTime> of(ScheduleEntry entry, List<Party> parties) {
        ZoneId zone = Party.zoneOf(entry.zone());
        return zone == null
                ? List.of()
                : parties.stream()
                        .map(party -> in(party, entry, zone))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable CapitalTime in(Party party, ScheduleEntry entry, ZoneId there) {
        ZoneId here = party.zoneId();
        if (here == null) {
            return null;
        }
        ZonedDateTime earliest = at(entry, entry.start() == null ? LocalTime.MIN : entry.start(), there, here);
        ZonedDateTime latest = at(entry, entry.start() == null ? LocalTime.MAX : entry.start(), there, here);
        return new CapitalTime(
                party.code(),
                party.capitals(),
                here.getId(),
                Map.of("en", name(earliest, Locale.ENGLISH), "ko", name(earliest, Locale.KOREAN)),
                letters(earliest),
                entry.start() == null ? null : moment(earliest),
                entry.end() == null ? null : moment(at(entry, entry.end(), there, here)),
                Stream.of(earliest, latest)
                        .map(ZonedDateTime::toLocalDate)
                        .distinct()
                        .toList());
    }

    private static ZonedDateTime at(ScheduleEntry entry, LocalTime time, ZoneId there, ZoneId here) {
        return entry.date().atTime(time).atZone(there).withZoneSameInstant(here);
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
