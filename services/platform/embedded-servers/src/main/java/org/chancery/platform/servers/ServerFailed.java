package org.chancery.platform.servers;

/** A server did not start, or ended by itself. The message says why in words that a person can act upon. */
public final class ServerFailed extends RuntimeException {

    public ServerFailed(String message) {
        super(message);
    }

    public ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
