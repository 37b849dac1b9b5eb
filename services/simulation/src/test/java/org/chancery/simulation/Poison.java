package org.chancery.simulation;

import java.util.UUID;

/** Some events cannot be taken by some consumers until the build is mended. */
final class Poison {

    private static final int ONE_OF = 25;

    private Poison() {}

    static boolean in(UUID event, String consumer) {
        return Math.floorMod(event.hashCode() * 31 + consumer.hashCode(), ONE_OF) == 0;
    }
}
