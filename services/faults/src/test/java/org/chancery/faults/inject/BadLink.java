package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Link;
import org.chancery.faults.ground.Weather;

/** A link that cuts, cuts one way only, delays, or tears what it carries. */
record BadLink(Link link, Weather weather, int number, String what, String end, Duration lasts) implements Fault {

    @Override
    public String name() {
        return what;
    }

    @Override
    public Set<String> touches() {
        return Set.of(end);
    }

    @Override
    public void inject() throws Exception {
        link.turn(weather);
    }

    @Override
    public void heal() throws Exception {
        link.turn(Weather.FAIR);
        // What stood half open for that long is worth nothing any more, and nobody says so to either end.
        link.reset();
    }
}
