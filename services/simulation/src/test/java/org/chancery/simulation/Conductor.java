package org.chancery.simulation;

import java.time.Duration;
import org.chancery.platform.intake.SimulatedIntake;
import org.chancery.platform.simulation.Schedule;

/** Lets the world begin, waits for the clients, heals what is broken, and ends it once everything has come to rest. */
final class Conductor {

    private static final Duration LONGEST_STORM = Duration.ofMinutes(10);
    private static final int SECONDS_TO_COME_TO_REST = 120;

    private final World world;
    private final Schedule schedule;
    private final int clients;

    Conductor(World world, int clients) {
        this.world = world;
        this.schedule = world.schedule;
        this.clients = clients;
    }

    void start() {
        schedule.start("conductor", null, () -> {
            world.startTheDead(schedule.random().nextInt(3) > 0);
            for (int i = 1; i <= clients; i++) {
                new Client(world, "client" + i).start();
            }
            new Weather(world).start();
            schedule.await("waits for the clients", () -> world.busyClients == 0, LONGEST_STORM);
            heal();
            comeToRest();
            schedule.end();
        });
    }

    /** From here on every instance runs the build that knows all types and takes all events. */
    private void heal() {
        schedule.note("HEALS");
        schedule.faults().heal();
        world.broker.comeUp();
        world.database.comeUp();
        world.alive().stream()
                .filter(instance -> !instance.newBuild())
                .forEach(instance -> instance.process().kill());
        world.startTheDead(true);
    }

    private void comeToRest() {
        for (int second = 0; second < SECONDS_TO_COME_TO_REST; second++) {
            World.CONSUMERS.forEach(consumer -> {
                if (SimulatedIntake.parked(world.database) > 0) {
                    SimulatedIntake.requestRetry(world.database, consumer);
                }
            });
            schedule.pause("waits for rest", Duration.ofSeconds(1));
            if (world.busyClients == 0 && world.unfinished().isEmpty()) {
                return;
            }
        }
    }
}
