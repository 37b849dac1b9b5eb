package org.chancery.minutes.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be done.
 *
 * @param phrase as it was said, verbatim
 * @param date the day, or the first day of a period or window, where it can be told
 * @param until the last day of a period or window, where it can be told
 */
public record Due(
        Shape shape,
        String phrase,
        @Nullable LocalDate date,
        @Nullable LocalDate until) {

    /** The shapes that due dates take. */
    public enum Shape {
        BY_DATE,
        BY_PERIOD,
        WINDOW,
        BY_EVENT,
        NEXT_ROUND,
        PERIODIC,
        MUTUALLY_CONVENIENT,
        ASAP,
        IMMEDIATE,
        OPEN_ENDED
    }
}
