package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;

/** Something that goes wrong and is mended again. */
public interface Fault {

    /** Its number in the fault matrix of the project. */
    int number();

    /** What happens, in a few words. */
    String name();

    /** How long it is left before it is mended. */
    Duration lasts();

    /** What it works on: faults that share none of it may happen at the same time. */
    Set<String> touches();

    /** Whether nothing else may happen at the same time. */
    default boolean touchesEverything() {
        return touches().contains(Touched.EVERYTHING);
    }

    /** Whether it works on a server that every service needs. */
    default boolean touchesServer() {
        return touchesEverything()
                || touches().contains(Touched.STORE)
                || touches().contains(Touched.BROKER);
    }

    /** Lets it happen. */
    void inject() throws Exception;

    /** Mends it, and returns when what it broke runs again. */
    void heal() throws Exception;

    /** Brings back what the system has besides, once it serves again; returns when that runs too. */
    default void reinforce() throws Exception {}
}
