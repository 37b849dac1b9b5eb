package org.chancery.reporting.mechanisms;

import java.time.LocalDate;
import java.util.UUID;
import org.chancery.reporting.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a mechanism.
 *
 * @param words the name, level or cadence from now on
 * @param before the name until then
 * @param side whose decision it is, or null where that of all or not known
 * @param decision the decision on several mechanisms that it follows from, or null
 * @param on when it happened, as far as known
 */
record MechanismStep(
        Kind kind,
        @Nullable String words,
        @Nullable String before,
        @Nullable String side,
        @Nullable String reason,
        @Nullable UUID decision,
        @Nullable LocalDate on,
        Recording recorded) {

    /** What became of it. */
    enum Kind {
        PROPOSED,
        LAUNCHED,
        RENAMED,
        LEVEL_RAISED,
        /** Rounds are counted anew from 1. */
        LEVEL_RAISED_ANEW,
        RHYTHM_SET,
        /** Others went into it. */
        MERGED,
        SUSPENDED,
        RESUMED,
        CLOSED
    }
}
