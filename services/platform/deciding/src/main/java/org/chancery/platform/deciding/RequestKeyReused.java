package org.chancery.platform.deciding;

/** The idempotency key was used before, with another request. */
public final class RequestKeyReused extends RuntimeException {

    public RequestKeyReused(String key) {
        super("the idempotency key " + key + " was used for another request", null, false, false);
    }
}
