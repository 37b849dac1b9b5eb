package org.chancery.commitments.commitment;

import java.util.HashSet;
import java.util.Set;

/**
 * What was told of the days by which something is to be done, each thing once a day.
 *
 * @param near days of which somebody was reminded before they came
 * @param late days that went by in vain
 * @param escalated days that had gone by so long ago that it was taken up the chain
 * @param <D> what names a day
 */
record Told<D>(Set<D> near, Set<D> late, Set<D> escalated) {

    Told {
        near = Set.copyOf(near);
        late = Set.copyOf(late);
        escalated = Set.copyOf(escalated);
    }

    static <D> Told<D> nothing() {
        return new Told<>(Set.of(), Set.of(), Set.of());
    }

    /** Whether a reminder of the day is news. */
    boolean lacksNear(D day) {
        return !near.contains(day) && !late.contains(day);
    }

    /** Whether it is news that the day went by. */
    boolean lacksLate(D day) {
        return !late.contains(day);
    }

    /** Whether the day was told as late and not taken up the chain. */
    boolean lacksEscalation(D day) {
        return late.contains(day) && !escalated.contains(day);
    }

    Told<D> withNear(D day) {
        return new Told<>(with(near, day), late, escalated);
    }

    Told<D> withLate(D day) {
        return new Told<>(near, with(late, day), escalated);
    }

    Told<D> withEscalated(D day) {
        return new Told<>(near, late, with(escalated, day));
    }

    /** Nothing is with the higher ranks any more. */
    Told<D> withoutEscalations() {
        return new Told<>(near, late, Set.of());
    }

    private static <D> Set<D> with(Set<D> days, D day) {
        var more = new HashSet<>(days);
        more.add(day);
        return more;
    }
}
