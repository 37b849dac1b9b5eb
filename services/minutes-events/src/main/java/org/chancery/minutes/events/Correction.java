package org.chancery.minutes.events;

import org.jspecify.annotations.Nullable;

/**
 * What a corrigendum does to one statement of a closed record.
 *
 * @param revision of the statement from now on
 * @param content what it ought to have said, or null where it ought not to stand there at all
 * @param note what was wrong, in words, or null
 */
public record Correction(
        StatementId statement,
        int revision,
        @Nullable Statement content,
        @Nullable String note) {}
