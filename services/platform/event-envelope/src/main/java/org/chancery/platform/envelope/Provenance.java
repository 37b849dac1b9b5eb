package org.chancery.platform.envelope;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a change and what led to it.
 *
 * @param actor who
 * @param cause the id of the event that a reaction answered, or null where a person acted of their own accord
 * @param correlation the id that everything shares which one act of a person set off
 * @param importSource the old record that an import brought in, or null where this is no import and follows from none
 */
public record Provenance(
        Actor actor,
        @Nullable UUID cause,
        UUID correlation,
        @Nullable String importSource) {

    private static final int LONGEST_SOURCE = 200;

    public Provenance {
        if (importSource != null && !isSource(importSource)) {
            throw new IllegalArgumentException("the source of an import is 1 to 200 visible ASCII characters");
        }
    }

    /** Of something that is happening now. */
    public Provenance(Actor actor, @Nullable UUID cause, UUID correlation) {
        this(actor, cause, correlation, null);
    }

    /** Whether this tells of the past, so that nobody is to be told, asked or reminded on account of it. */
    public boolean isImported() {
        return importSource != null;
    }

    /** Whether this can name the source of an import: 1 to 200 visible ASCII characters. */
    public static boolean isSource(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_SOURCE
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
