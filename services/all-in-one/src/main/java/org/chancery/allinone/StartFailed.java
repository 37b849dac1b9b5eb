package org.chancery.allinone;

import org.jspecify.annotations.Nullable;

/** Something did not start. The message says what, why, and where to read more. */
final class StartFailed extends Exception {

    StartFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
