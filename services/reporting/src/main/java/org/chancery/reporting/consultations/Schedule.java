package org.chancery.reporting.consultations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/**
 * When, where and how, with the time in every capital whose zone is known.
 *
 * @param date the first local date at the place, or null where it is not known
 * @param until the last one where it lasts several days
 * @param start local time at the place, as {@code 15:30}, or null where only the date is known
 * @param phrase the date as it was said where it is none
 * @param zoneStated whether a source states the zone; false where somebody inferred it
 * @param endPhrase the end as it was said
 * @param room the room at the place
 * @param link the address at which others join
 */
public record Schedule(
        @Nullable LocalDate date,
        @Nullable LocalDate until,
        @Nullable String start,
        @Nullable String end,
        @Nullable Integer lengthMinutes,
        ScheduleEntry.@Nullable PartOfDay partOfDay,
        @Nullable String zone,
        @Nullable String place,
        ScheduleEntry.Mode mode,
        @Nullable String host,
        @Nullable String phrase,
        @Nullable Boolean zoneStated,
        @Nullable String endPhrase,
        @Nullable String room,
        @Nullable String link,
        List<CapitalTime> capitals) {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static Schedule of(ScheduleEntry entry, List<Party> parties) {
        return new Schedule(
                entry.date(),
                entry.until(),
                hours(entry.start()),
                hours(entry.end()),
                entry.lengthMinutes(),
                entry.partOfDay(),
                entry.zone(),
                entry.place(),
                entry.mode(),
                entry.host() == null ? null : entry.host().value(),
                entry.phrase(),
                entry.zoneStated(),
                entry.endPhrase(),
                entry.room(),
                entry.link(),
                CapitalTimes.of(entry, parties));
    }

    static @Nullable String hours(@Nullable LocalTime time) {
        return time == null ? null : time.format(HOURS);
    }

    /** A local date and time, as {@code 12:00}. */
    public record Moment(LocalDate date, String time) {}

    /**
     * The time in one capital.
     *
     * @param zoneName by language, such as {@code en} "Korean Standard Time"
     * @param letters the short name such as {@code KST}, or null where the zone has none
     * @param start null where only the date is known
     * @param dates the local date of its beginning; two where that depends on an hour that is not known
     * @param lastDates of several days the local date of its end, where the hour of that is not known; otherwise none
     */
    public record CapitalTime(
            String party,
            Map<String, String> capital,
            String zone,
            Map<String, String> zoneName,
            @Nullable String letters,
            @Nullable Moment start,
            @Nullable Moment end,
            List<LocalDate> dates,
            List<LocalDate> lastDates) {}
}
