package org.chancery.scheduling.zones;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.Reckoning.WallTime;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/** Works out what a wall time means by the rules in force. */
public final class Reckoner {

    private final ZoneRulesInForce rules;

    /** By these rules. */
    public Reckoner(ZoneRulesInForce rules) {
        this.rules = rules;
    }

    /**
     * What the start of an entry means.
     *
     * @param capitals the zones of the capitals of the parties
     * @return null where the entry has no date, no start or no zone
     */
    public @Nullable Reckoning reckon(ScheduleEntry entry, List<String> capitals) {
        if (entry.date() == null || entry.start() == null || entry.zone() == null) {
            return null;
        }
        Instant start = instant(entry.date().atTime(entry.start()), entry.zone());
        return new Reckoning(
                start,
                rules.version(),
                capitals.stream().distinct().map(zone -> in(zone, start)).toList());
    }

    /** A time that clocks skip is told by the offset before, so that it comes after the gap; one that comes twice is the first. */
    private Instant instant(LocalDateTime time, String zone) {
        return time.toInstant(rules.of(ZoneId.of(zone)).getOffset(time));
    }

    private WallTime in(String zone, Instant instant) {
        LocalDateTime time =
                LocalDateTime.ofInstant(instant, rules.of(ZoneId.of(zone)).getOffset(instant));
        return new WallTime(zone, time.toLocalDate(), time.toLocalTime());
    }
}
