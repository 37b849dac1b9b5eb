package org.chancery.platform.journal;

import java.time.Instant;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to its aggregate, as the port hands it to Axon.
 *
 * @param command what is asked
 * @param provenance who asks and why
 * @param expectedVersion the version that the asker has seen, or null where it does not matter
 * @param key what makes a repetition of the request recognisable, or null
 * @param now when it is decided
 * @param unread whether to decide as if nothing were stored of the aggregate, which the store then finds out
 */
public record Addressed<C extends Command>(
        C command,
        Provenance provenance,
        @Nullable Long expectedVersion,
        @Nullable RequestKey key,
        Instant now,
        boolean unread) {

    /** The aggregate identifier: the written form of the command's target. */
    public String subject() {
        return command.target().toString();
    }
}
