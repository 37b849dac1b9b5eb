package org.chancery.scheduling.events;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.chancery.platform.envelope.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to a party of the register. */
public sealed interface PartyEvent {

    /** The party it happened to. */
    PartyCode party();

    /** A state is a country; an organisation is anything else that can sit at a table. */
    enum PartyKind {
        STATE,
        ORGANISATION
    }

    /**
     * A party entered the register.
     *
     * @param names by language tag (BCP 47), such as {@code en} "Republic of Korea"
     * @param adjectives by language tag, as in "the Korean side"
     * @param capitals the capital or seat by language tag; empty where unknown
     * @param zone the IANA zone of the capital, or null where unknown
     */
    @EventType(name = "party-registered")
    record PartyRegistered(
            PartyCode party,
            PartyKind kind,
            Map<String, String> names,
            Map<String, String> adjectives,
            Map<String, String> capitals,
            @Nullable String zone)
            implements PartyEvent {

        public PartyRegistered {
            names = names == null ? Map.of() : Map.copyOf(names);
            adjectives = adjectives == null ? Map.of() : Map.copyOf(adjectives);
            capitals = capitals == null ? Map.of() : Map.copyOf(capitals);
        }
    }

    /**
     * Its offices are open at these hours of its capital from now on.
     *
     * @param days from the first of the week to the last
     */
    @EventType(name = "working-week-set")
    record WorkingWeekSet(PartyCode party, List<DayOfWeek> days, LocalTime from, LocalTime until)
            implements PartyEvent {

        public WorkingWeekSet {
            days = List.copyOf(days);
        }
    }

    /** Its offices are closed on these days of a year and, as far as is known, on no other working day. */
    @EventType(name = "holidays-set")
    record HolidaysSet(PartyCode party, int year, List<Holiday> holidays) implements PartyEvent {

        public HolidaysSet {
            holidays = holidays == null ? List.of() : List.copyOf(holidays);
        }
    }
}
