package org.chancery.scheduling.events;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When, where and how a consultation takes place. Date and time are those of the place; the instant is worked out from
 * them when it is needed, so that a changed zone rule never moves the meeting.
 *
 * @param date the local date, the first one where it lasts several days, or null where it is not known
 * @param until the last local date where it lasts several days, or null
 * @param start local start time, or null where it is not known
 * @param end local end time, of the last day, or null
 * @param lengthMinutes how long it lasts where that is known without an end, or null
 * @param partOfDay what is known of the hour where the start is not, or null
 * @param zone IANA zone of date and times, or null where unknown
 * @param place the place in words, or null
 * @param host the hosting side, or null
 * @param phrase the date as it was said where it is no date, such as "mid-April 2023", or null
 * @param zoneStated whether a source states the zone; false where somebody inferred it, null where nothing says which
 * @param endPhrase the end as it was said, or null
 * @param room the room at the place in words, such as "Narai Hall", or null
 * @param link the absolute https or tel address at which others join, or null
 */
public record ScheduleEntry(
        @Nullable LocalDate date,
        @Nullable LocalDate until,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Integer lengthMinutes,
        @Nullable PartOfDay partOfDay,
        @Nullable String zone,
        @Nullable String place,
        Mode mode,
        @Nullable PartyCode host,
        @Nullable String phrase,
        @Nullable Boolean zoneStated,
        @Nullable String endPhrase,
        @Nullable String room,
        @Nullable String link) {

    /** Of which no source says whether it states the zone, nor in which room it is or where others join. */
    public ScheduleEntry(
            @Nullable LocalDate date,
            @Nullable LocalDate until,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable Integer lengthMinutes,
            @Nullable PartOfDay partOfDay,
            @Nullable String zone,
            @Nullable String place,
            Mode mode,
            @Nullable PartyCode host,
            @Nullable String phrase) {
        this(
                date,
                until,
                start,
                end,
                lengthMinutes,
                partOfDay,
                zone,
                place,
                mode,
                host,
                phrase,
                null,
                null,
                null,
                null);
    }

    /** Of one day, of which nothing but times is known. */
    public ScheduleEntry(
            LocalDate date,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable String zone,
            @Nullable String place,
            Mode mode,
            @Nullable PartyCode host) {
        this(date, null, start, end, null, null, zone, place, mode, host, null);
    }

    /** How the sides meet. */
    public enum Mode {
        IN_PERSON,
        VIRTUAL,
        TELEPHONE,
        HYBRID,
        UNSTATED
    }

    /** The hours that a word for a part of the day leaves open, from the first to before the last. */
    public enum PartOfDay {
        MORNING(0, 12),
        MIDDAY(11, 15),
        AFTERNOON(12, 18),
        EVENING(17, 24),
        NIGHT(18, 24);

        private final int from;
        private final int before;

        PartOfDay(int from, int before) {
            this.from = from;
            this.before = before;
        }

        /** The earliest time of day. */
        public LocalTime earliest() {
            return LocalTime.of(from, 0);
        }

        /** The latest time of day. */
        public LocalTime latest() {
            return LocalTime.of(before - 1, 59, 59);
        }
    }
}
