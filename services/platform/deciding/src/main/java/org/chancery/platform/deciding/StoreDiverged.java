package org.chancery.platform.deciding;

/**
 * The store is older than what was published from it, as after its restoring from a backup. Nothing was stored, and nothing
 * was decided on a state that others know more of; what is stored can still be read.
 */
public final class StoreDiverged extends RuntimeException {

    public StoreDiverged(String message) {
        super(message);
    }
}
