package org.chancery.platform.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the newest rebuild of a view stands.
 *
 * @param view the view
 * @param state where it is
 * @param startedAt when it was ordered
 * @param finishedAt when it ended, or null while it runs
 * @param taken how many records of the topics it has taken
 * @param total how many records the topics have, or null where the broker did not say
 * @param reason why it failed, or null
 */
public record RebuildStatus(
        String view,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long taken,
        @Nullable Long total,
        @Nullable String reason) {

    /** Where a rebuild can be. */
    public enum State {
        /** The new tables are being filled; questions go to the old ones. */
        RUNNING,
        /** The new tables took the place of the old ones. */
        SWAPPED,
        /** The old tables stay. */
        FAILED
    }
}
