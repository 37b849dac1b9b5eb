package org.chancery.platform.envelope.codec;

import org.jspecify.annotations.Nullable;

/** Bytes that this build cannot turn into an event. Whoever meets it keeps the bytes and never skips them. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
