package org.chancery.reporting.mechanisms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism as lists show it.
 *
 * @param foundingText what it was agreed in, in words, or null
 * @param state PROPOSED, LAUNCHED, SUSPENDED or CLOSED
 * @param parent the mechanism that it is a part of, where the reader may know of it
 * @param into the mechanism that took its place
 * @param rounds how many held rounds the reader may know of
 * @param lastRound the newest of their dates, or null
 * @param standing the newest suspension or closing where it is suspended or closed, or null
 */
record MechanismItem(
        UUID mechanism,
        String name,
        List<Alias> aliases,
        List<String> parties,
        @Nullable String level,
        @Nullable Cadence cadence,
        String hostRule,
        @Nullable LocalDate founded,
        @Nullable String foundingText,
        String state,
        @Nullable Other parent,
        @Nullable Other into,
        int rounds,
        @Nullable LocalDate lastRound,
        @Nullable MechanismStep standing) {

    /** Another mechanism, as a link names it. */
    record Other(UUID mechanism, String name, String state) {}
}
