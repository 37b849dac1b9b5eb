package org.chancery.platform.journal.relay;

import org.jspecify.annotations.Nullable;

/** The broker did not take an event. Nothing is lost: it is sent again, with all that came after it. */
final class NotSent extends RuntimeException {

    NotSent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    NotSent(String message) {
        super(message);
    }
}
