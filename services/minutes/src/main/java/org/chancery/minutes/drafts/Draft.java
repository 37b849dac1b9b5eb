package org.chancery.minutes.drafts;

import java.time.Instant;
import java.util.UUID;
import org.chancery.minutes.events.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * Typing as it was last saved.
 *
 * @param draft its id, chosen by the client
 * @param statement that is being revised, or null where it is to be a new one
 * @param revision that the author has read, or null
 * @param content JSON, as far as it was typed
 */
public record Draft(
        UUID draft,
        @Nullable StatementId statement,
        @Nullable Integer revision,
        String content,
        Instant savedAt) {}
