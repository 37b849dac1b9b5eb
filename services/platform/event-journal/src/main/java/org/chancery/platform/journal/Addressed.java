package org.chancery.platform.journal;

import java.time.Instant;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
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
 * @param basis what it is decided on
 */
public record Addressed<C extends Command>(
        C command,
        Provenance provenance,
        @Nullable Long expectedVersion,
        @Nullable RequestKey key,
        Instant now,
        Basis basis) {

    /** What a command is decided on. Told with the command, since what is remembered may change until it is its turn. */
    enum Basis {
        /** What this process remembers of the aggregate, or else what is stored. */
        REMEMBERED,
        /** As if nothing were stored, which the store then finds out. */
        UNREAD,
        /** What is stored, whatever is remembered. */
        STORED;

        /** That of the command which this thread is deciding. */
        static Basis here() {
            return CurrentUnitOfWork.isStarted()
                            && CurrentUnitOfWork.get().getMessage().getPayload() instanceof Addressed<?> order
                    ? order.basis()
                    : REMEMBERED;
        }
    }

    /** The aggregate identifier: the written form of the command's target. */
    public String subject() {
        return command.target().toString();
    }
}
