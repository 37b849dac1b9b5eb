package org.chancery.scheduling.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting takes place, as far as its entry tells.
 *
 * @param earliest before which it certainly has not begun
 * @param latest after which it is certainly over
 * @param surelyFrom from when people certainly sit there, or null where the hour is not known
 * @param surelyUntil until when they certainly do; with the start alone known, a quarter of an hour later
 */
public record Span(
        Instant earliest,
        Instant latest,
        @Nullable Instant surelyFrom,
        @Nullable Instant surelyUntil) {

    private static final Duration LEAST = Duration.ofMinutes(15);
    private static final Duration USUAL = Duration.ofHours(3);
    private static final ZoneOffset FIRST_TO_SEE_A_DATE = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST_TO_SEE_A_DATE = ZoneOffset.ofHours(-12);

    /** How sure an overlap is. */
    public enum Certainty {
        CERTAIN,
        POSSIBLE
    }

    /** What an entry tells, or null where it has no date. */
    public static @Nullable Span of(ScheduleEntry entry) {
        LocalDate first = entry.date();
        if (first == null) {
            return null;
        }
        LocalDate last = entry.until() == null ? first : entry.until();
        if (entry.start() == null || entry.zone() == null) {
            return new Span(
                    first.atTime(
                                    entry.partOfDay() == null
                                            ? first.atStartOfDay().toLocalTime()
                                            : entry.partOfDay().earliest())
                            .atZone(entry.zone() == null ? FIRST_TO_SEE_A_DATE : ZoneId.of(entry.zone()))
                            .toInstant(),
                    (entry.partOfDay() == null || entry.until() != null
                                    ? last.plusDays(1).atStartOfDay()
                                    : last.atTime(entry.partOfDay().latest()).plusSeconds(1))
                            .atZone(entry.zone() == null ? LAST_TO_SEE_A_DATE : ZoneId.of(entry.zone()))
                            .toInstant(),
                    null,
                    null);
        }
        ZoneId zone = ZoneId.of(entry.zone());
        Instant start = first.atTime(entry.start()).atZone(zone).toInstant();
        Instant end = end(entry, last, start, zone);
        return end == null
                ? new Span(start, start.plus(USUAL), start, start.plus(LEAST))
                : new Span(start, end, start, end);
    }

    private static @Nullable Instant end(ScheduleEntry entry, LocalDate last, Instant start, ZoneId zone) {
        if (entry.end() != null) {
            return last.atTime(entry.end()).atZone(zone).toInstant();
        }
        if (entry.lengthMinutes() != null) {
            return start.plus(Duration.ofMinutes(entry.lengthMinutes()));
        }
        return entry.until() == null
                ? null
                : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether the two overlap, or may; null where they cannot. */
    public @Nullable Certainty overlaps(Span other) {
        if (!earliest.isBefore(other.latest) || !other.earliest.isBefore(latest)) {
            return null;
        }
        return surelyFrom != null
                        && surelyUntil != null
                        && other.surelyFrom != null
                        && other.surelyUntil != null
                        && surelyFrom.isBefore(other.surelyUntil)
                        && other.surelyFrom.isBefore(surelyUntil)
                ? Certainty.CERTAIN
                : Certainty.POSSIBLE;
    }

    /** What the clock of a zone shows when it begins. */
    LocalDateTime begins(ZoneId zone) {
        return LocalDateTime.ofInstant(earliest, zone);
    }

    /** What the clock of a zone shows when it is over. */
    LocalDateTime ends(ZoneId zone) {
        return LocalDateTime.ofInstant(surelyUntil == null ? latest : surelyUntil, zone);
    }
}
