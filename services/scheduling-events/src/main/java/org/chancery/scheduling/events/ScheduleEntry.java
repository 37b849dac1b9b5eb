package org.chancery.scheduling.events;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When, where and how a consultation takes place. Date and time are those of the place; the instant is worked out from
 * them when it is needed, so that a changed zone rule never moves the meeting.
 *
 * @param date the local date
 * @param start local start time, or null where only the date is known
 * @param end local end time, or null
 * @param zone IANA zone of date and times, or null where unknown
 * @param place the place in words, or null
 * @param host the hosting side, or null
 */
public record ScheduleEntry(
        LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable String zone,
        @Nullable String place,
        Mode mode,
        @Nullable PartyCode host) {

    /** How the sides meet. */
    public enum Mode {
        IN_PERSON,
        VIRTUAL,
        TELEPHONE,
        HYBRID,
        UNSTATED
    }
}
