package org.chancery.platform.deciding;

/** The store has no room for more events. Nothing was stored, and what was stored before can still be read. */
public final class StoreFull extends RuntimeException {

    public StoreFull(String message) {
        super(message);
    }
}
