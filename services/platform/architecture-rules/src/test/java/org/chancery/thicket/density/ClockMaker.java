package org.chancery.thicket.density;

import java.time.Clock;

public final class ClockMaker {

    public static Clock clock() {
        return Clock.systemUTC();
    }
}
