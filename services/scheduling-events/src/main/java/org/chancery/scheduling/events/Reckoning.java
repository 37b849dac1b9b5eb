package org.chancery.scheduling.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What the zone rules of one day made of a wall time. The wall time stays what was agreed; this is kept beside it, so
 * that rules which change later can be noticed.
 *
 * @param start the instant of the start
 * @param rules the version of the time zone database, such as {@code 2026a}
 * @param capitals the same start on the clocks of the capitals of the parties
 */
public record Reckoning(Instant start, String rules, List<WallTime> capitals) {

    public Reckoning {
        capitals = capitals == null ? List.of() : List.copyOf(capitals);
    }

    /** Whether the other one comes to the same instant and the same clocks, by whatever version of the rules. */
    public boolean agreesWith(Reckoning other) {
        return start.equals(other.start()) && capitals.equals(other.capitals());
    }

    /** What a clock in a zone shows. */
    public record WallTime(String zone, LocalDate date, LocalTime time) {}
}
