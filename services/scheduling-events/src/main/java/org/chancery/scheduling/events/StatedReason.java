package org.chancery.scheduling.events;

import org.jspecify.annotations.Nullable;

/**
 * A reason for giving up a date, as somebody gives it.
 *
 * @param by whose reason it is, or null where it is not known
 * @param reason in words; null only where it is withheld
 */
public record StatedReason(@Nullable PartyCode by, @Nullable String reason, Standing standing) {

    /** What a reason is worth. */
    public enum Standing {
        /** The side gave it. */
        STATED,
        /** The side gives none. */
        WITHHELD,
        /** The side gave it, and the other one contradicts. */
        DISPUTED,
        /** Others, such as the press, gave it. */
        REPORTED
    }
}
