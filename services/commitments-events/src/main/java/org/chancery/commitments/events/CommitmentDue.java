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

    /**
     * The day after which it is late, or null where none was said: what is open-ended, wanted soon, or left to convenience
     * is never late.
     */
    public @Nullable LocalDate lastDay() {
        return switch (shape) {
            case BY_DATE, BY_PERIOD, WINDOW, BY_EVENT, NEXT_ROUND, PERIODIC -> until == null ? date : until;
            case MUTUALLY_CONVENIENT, ASAP, IMMEDIATE, OPEN_ENDED -> null;
        };
    }

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
