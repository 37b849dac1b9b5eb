package org.chancery.faults.inject;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Instance;

/** The clock of one instance jumps, a minute ahead, an hour ahead, and an hour back, while it works. */
record ClockStep(Instance victim, LyingClock clock, Duration eachLasts) implements Fault {

    private static final List<Integer> STEPS = List.of(61, 3_600, -3_600);

    @Override
    public int number() {
        return 26;
    }

    @Override
    public String name() {
        return "the clock of %s is wrong by %s s".formatted(victim.name(), STEPS);
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public Set<String> touches() {
        return Set.of(victim.program().word());
    }

    @Override
    public void inject() throws IOException {
        victim.stop();
        victim.start(clock.environment(), List.of());
        victim.awaitHealthy();
        for (int seconds : STEPS) {
            clock.liesBy(seconds);
            Await.passes(eachLasts);
        }
        clock.liesBy(0);
    }

    /** It goes on under a clock that tells the truth again; whoever starts it anew takes the machine's. */
    @Override
    public void heal() throws IOException {
        clock.liesBy(0);
        victim.startUnlessAlive();
        victim.awaitHealthy();
    }
}
