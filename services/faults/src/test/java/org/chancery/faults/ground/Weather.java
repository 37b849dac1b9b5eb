package org.chancery.faults.ground;

import java.time.Duration;

/**
 * What a link does to what it carries.
 *
 * @param there whether bytes from the client go on to the server
 * @param back whether bytes from the server come back
 * @param delay how long each piece waits on the average; a single one up to twice as long
 * @param tearing the chance of a piece, from 0 to 1, to be passed on by half, with a reset behind it
 */
public record Weather(boolean there, boolean back, Duration delay, double tearing) {

    /** Everything passes at once. */
    public static final Weather FAIR = new Weather(true, true, Duration.ZERO, 0);
    /** Nothing passes, and nobody is told. */
    public static final Weather CUT = new Weather(false, false, Duration.ZERO, 0);
    /** Requests arrive, answers do not. */
    public static final Weather NO_WAY_BACK = new Weather(true, false, Duration.ZERO, 0);
    /** Requests do not arrive. */
    public static final Weather NO_WAY_THERE = new Weather(false, true, Duration.ZERO, 0);
}
