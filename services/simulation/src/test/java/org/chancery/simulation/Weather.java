package org.chancery.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.chancery.platform.simulation.Schedule;

/** What happens to servers, instances and clocks until it is healed. */
final class Weather {

    private final World world;
    private final Schedule schedule;
    private final Random random;
    private final int calm;

    Weather(World world) {
        this.world = world;
        this.schedule = world.schedule;
        this.random = schedule.random();
        this.calm = 50 + random.nextInt(2_000);
    }

    void start() {
        schedule.start("weather", null, () -> {
            while (!schedule.faults().healed()) {
                schedule.pause("is calm", Duration.ofMillis(random.nextInt(calm)));
                strike();
            }
        });
        schedule.start("restarts", null, () -> {
            while (!schedule.faults().healed()) {
                schedule.await("nobody is dead", () -> world.alive().size() < 2, Duration.ofSeconds(5));
                schedule.pause("is about to start", Duration.ofMillis(random.nextInt(3_000)));
                if (!schedule.faults().healed()) {
                    world.startTheDead(random.nextBoolean());
                }
            }
        });
    }

    private void strike() {
        if (schedule.faults().healed()) {
            return;
        }
        switch (random.nextInt(10)) {
            case 0 -> down("broker", world.broker::goDown, world.broker::comeUp, 20_000);
            case 1 -> down("database", world.database::goDown, world.database::comeUp, 3_000);
            case 2, 3 -> someInstance("KILL", instance -> instance.process().kill());
            case 4 -> someInstance("CUT", instance -> world.database.cut(instance.process()));
            case 5 ->
                someInstance(
                        "FREEZE",
                        instance -> schedule.freeze(instance.process(), Duration.ofMillis(random.nextInt(60_000))));
            case 6 -> step("STEP the clocks of the instances", schedule::stepTheClock);
            case 7 -> step("STEP the clock of the database", schedule::stepTheServersClock);
            case 8 -> loseATail();
            default -> schedule.note("nothing happens");
        }
    }

    private void loseATail() {
        int lane = random.nextInt(world.broker.lanes());
        int records = 1 + random.nextInt(5);
        schedule.note("LOSES the end of a lane", lane);
        world.broker.loseTheTail(lane, records);
    }

    private void down(String what, Runnable down, Runnable up, int mostMillis) {
        schedule.note("DOWN", what);
        down.run();
        schedule.await("is down", () -> schedule.faults().healed(), Duration.ofMillis(random.nextInt(mostMillis)));
        up.run();
        schedule.note("UP", what);
    }

    private void someInstance(String what, java.util.function.Consumer<Instance> strike) {
        List<Instance> alive = world.alive();
        if (!alive.isEmpty()) {
            Instance instance = alive.get(random.nextInt(alive.size()));
            schedule.note(what, instance.process().name());
            strike.accept(instance);
        }
    }

    /** A few seconds either way, or an hour forward: an hour back would only mean that leases last an hour longer. */
    private void step(String what, java.util.function.Consumer<Duration> clock) {
        Duration by = random.nextInt(4) == 0 ? Duration.ofHours(1) : Duration.ofMillis(random.nextInt(20_000) - 10_000);
        schedule.note(what, by);
        clock.accept(by);
    }
}
