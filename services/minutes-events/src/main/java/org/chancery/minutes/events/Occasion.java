package org.chancery.minutes.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where something was said.
 *
 * @param date the local date there, or null where unknown
 * @param description in words, or null
 */
public record Occasion(
        Kind kind, @Nullable LocalDate date, @Nullable String description) {

    /** The sorts of occasion. */
    public enum Kind {
        MEETING,
        SIDE_CALL,
        RELEASE,
        TEXT,
        OTHER
    }
}
