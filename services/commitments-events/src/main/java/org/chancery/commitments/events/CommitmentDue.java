package org.chancery.commitments.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a commitment is to be kept.
 *
 * @param phrase as it was said, verbatim
 * @param date the day, or the first day of a period or window, where it can be told
 * @param until the last day of a period or window, where it can be told
 */
public record CommitmentDue(
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
