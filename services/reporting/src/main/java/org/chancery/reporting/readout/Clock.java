package org.chancery.reporting.readout;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reporting.readout.ReadoutFacts.Side;
import org.chancery.scheduling.events.ScheduleEntry.PartOfDay;
import org.jspecify.annotations.Nullable;

/** The time of a meeting in words: at the place, and in the other capitals where the hour is known. */
record Clock(ReadoutFacts facts, Locale language, DateTimeFormatter dates) {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The local date, or null where it is not known. */
    @Nullable
    String date() {
        return facts.date() == null ? null : facts.date().format(dates);
    }

    @Nullable
    String time() {
        return facts.start() == null ? null : facts.start().format(HOURS);
    }

    /** The zone by its long and short name, such as "Korean Standard Time, KST"; null where it is not known. */
    @Nullable
    String zoneName() {
        ZoneId zone = facts.zone();
        if (zone == null || facts.date() == null || facts.start() == null) {
            return null;
        }
        var moment = facts.date().atTime(facts.start()).atZone(zone);
        String name = DateTimeFormatter.ofPattern("zzzz", language).format(moment);
        String letters = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(moment);
        return letters.matches("[A-Z]{3,5}") ? name + ", " + letters : name;
    }

    /** The time in a side's capital, with its date where that differs; null where it cannot be told or is the same. */
    @Nullable
    String in(Side side) {
        if (facts.date() == null || facts.start() == null || facts.zone() == null || side.zone() == null) {
            return null;
        }
        var there = facts.date().atTime(facts.start()).atZone(facts.zone()).withZoneSameInstant(side.zone());
        if (there.toLocalDateTime().equals(facts.date().atTime(facts.start()))) {
            return null;
        }
        String time = there.format(HOURS);
        return there.toLocalDate().equals(facts.date()) ? time : time + " " + there.format(dates);
    }

    /**
     * The date in a side's capital where the hour is not known: both, where it may be either. Null where it cannot be told
     * or is the same.
     *
     * @param or what stands between two dates
     */
    @Nullable
    String dateIn(Side side, String or) {
        LocalDate date = facts.date();
        if (date == null || facts.start() != null || facts.zone() == null || side.zone() == null) {
            return null;
        }
        PartOfDay part = facts.partOfDay();
        List<LocalDate> there = Stream.of(
                        part == null ? LocalTime.MIN : part.earliest(), part == null ? LocalTime.MAX : part.latest())
                .map(time -> date.atTime(time)
                        .atZone(facts.zone())
                        .withZoneSameInstant(side.zone())
                        .toLocalDate())
                .distinct()
                .toList();
        return there.equals(List.of(date))
                ? null
                : there.stream().map(dates::format).collect(Collectors.joining(or));
    }

    static String in(Map<String, String> names, Locale language, String otherwise) {
        return names.getOrDefault(language.getLanguage(), names.getOrDefault("en", otherwise));
    }
}
