package org.chancery.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.faults.ground.Program;
import org.chancery.faults.inject.Arsenal;
import org.chancery.faults.inject.Fault;
import org.chancery.faults.inject.Field;

/**
 * Three minutes at most: a service stands still for longer than every timeout, and meanwhile, in an order that the seed
 * decides, others are killed, the broker is killed and stands still, records come again, nobody can read what comes, and a
 * clock jumps.
 */
record ShortPlan(long seed) implements FaultPlan {

    @Override
    public Map<Program, Integer> instances() {
        return Map.of(Program.SCHEDULING, 2);
    }

    @Override
    public boolean releases() {
        return false;
    }

    @Override
    public boolean smallDisk() {
        return false;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(300);
    }

    @Override
    public Duration warmUp() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Course faults(Field field) {
        var arsenal = new Arsenal(field);
        var chance = new Random(seed);
        List<Fault> many = new ArrayList<>(List.of(
                arsenal.killOf(Program.SCHEDULING),
                arsenal.killOfBroker(),
                arsenal.brokerStandsStill(Duration.ofSeconds(5)),
                arsenal.recordsComeAgain(),
                arsenal.poisonedStore(),
                arsenal.poisonedTopic()));
        arsenal.clockJumps(Program.SCHEDULING).ifPresent(many::add);
        Collections.shuffle(many, chance);
        Deque<Volley> volleys = new ArrayDeque<>();
        volleys.add(
                new Volley(Duration.ZERO, List.of(arsenal.standsStill(Program.MINUTES, Duration.ofSeconds(70))), true));
        many.forEach(fault -> volleys.add(new Volley(Duration.ofMillis(chance.nextInt(2_000)), List.of(fault), false)));
        return volleys::poll;
    }
}
