package org.chancery.faults;

import java.util.OptionalLong;

/** When a server that everything needs was last mended; moments are those of {@link System#nanoTime}. */
final class LastMended {

    private OptionalLong last = OptionalLong.empty();

    /** One of them was mended then. */
    synchronized void mended(long moment) {
        last = OptionalLong.of(orLater(moment));
    }

    /** The later of this moment and the last mending: nobody catches up with a server that stands still. */
    synchronized long orLater(long moment) {
        return last.isPresent() && last.getAsLong() - moment > 0 ? last.getAsLong() : moment;
    }
}
