package org.chancery.platform.journal.relay;

import org.jspecify.annotations.Nullable;

/** The store cannot be restored from the topic; the service does not start, and the message says what is in the way. */
final class TailNotTaken extends RuntimeException {

    TailNotTaken(String message) {
        super(message);
    }

    TailNotTaken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
