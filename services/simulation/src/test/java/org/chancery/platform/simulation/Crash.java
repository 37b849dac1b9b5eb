package org.chancery.platform.simulation;

/** Goes through the code of a process that was killed, from the call that it was in. */
public final class Crash extends Error {

    Crash(String who) {
        super(who + " was killed", null, false, false);
    }
}
