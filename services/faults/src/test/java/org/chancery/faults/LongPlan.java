package org.chancery.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.faults.ground.Program;
import org.chancery.faults.inject.Arsenal;
import org.chancery.faults.inject.Fault;
import org.chancery.faults.inject.Field;
import org.jspecify.annotations.Nullable;

/**
 * Every fault there is, in an order that the seed decides, one of each number first, again and again until the time is over,
 * now and then two at once.
 * Two instances of every service run from the beginning, started at the same moment on empty databases.
 *
 * @param numbers which faults, by their numbers in the matrix; all where it is empty
 * @param pause how long a client waits between two commands on the average. Thirteen processes of ours share the machine with
 *     the servers: it is to be busy, not full, since what is full catches up with nothing
 */
record LongPlan(long seed, Duration length, Set<Integer> numbers, Duration pause) implements FaultPlan {

    private static final double TWO_AT_ONCE = 0.3;

    @Override
    public Map<Program, Integer> instances() {
        Map<Program, Integer> two = new EnumMap<>(Program.class);
        Program.keepers().forEach(program -> two.put(program, 2));
        return two;
    }

    @Override
    public boolean releases() {
        return true;
    }

    @Override
    public boolean smallDisk() {
        return true;
    }

    @Override
    public Duration warmUp() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Course faults(Field field) {
        var arsenal = new Arsenal(field);
        var chance = new Random(seed);
        long end = System.nanoTime() + length.toNanos();
        List<Fault> left = new ArrayList<>();
        return () -> {
            if (System.nanoTime() - end >= 0) {
                return null;
            }
            if (left.isEmpty()) {
                left.addAll(oneOfEachNumberFirst(wanted(arsenal), chance));
            }
            Fault first = left.removeFirst();
            List<Fault> firing = new ArrayList<>(List.of(first));
            Fault second = chance.nextDouble() < TWO_AT_ONCE ? beside(first, left) : null;
            if (second != null) {
                left.remove(second);
                firing.add(second);
            }
            return new Volley(Duration.ofMillis(500 + chance.nextInt(5_000)), firing, false);
        };
    }

    private List<Fault> wanted(Arsenal arsenal) {
        List<Fault> wanted = arsenal.all().stream()
                .filter(fault -> numbers.isEmpty() || numbers.contains(fault.number()))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("faults.only: none of " + numbers + " can be had here");
        }
        return wanted;
    }

    /** In an order of chance, but what was not seen yet before more of its kind: a shorter run has seen more. */
    private static List<Fault> oneOfEachNumberFirst(List<Fault> faults, Random chance) {
        List<Fault> shuffled = new ArrayList<>(faults);
        Collections.shuffle(shuffled, chance);
        Set<Integer> seen = new HashSet<>();
        Map<Boolean, List<Fault>> parted =
                shuffled.stream().collect(Collectors.partitioningBy(fault -> seen.add(fault.number())));
        return Stream.concat(parted.get(true).stream(), parted.get(false).stream())
                .toList();
    }

    /** One that works on something else. */
    private static @Nullable Fault beside(Fault first, List<Fault> others) {
        if (first.touchesEverything()) {
            return null;
        }
        return others.stream()
                .filter(other -> !other.touchesEverything() && apart(first.touches(), other.touches()))
                .findFirst()
                .orElse(null);
    }

    private static boolean apart(Set<String> some, Set<String> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return both.isEmpty();
    }
}
