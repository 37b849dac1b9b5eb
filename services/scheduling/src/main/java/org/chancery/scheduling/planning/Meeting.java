package org.chancery.scheduling.planning;

import java.util.List;
import java.util.UUID;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that is planned or tried.
 *
 * @param consultation or null where it is only tried
 * @param title what it is called, or null
 * @param people who is to sit there, as far as they are named
 */
public record Meeting(
        @Nullable UUID consultation,
        @Nullable String title,
        List<PartyCode> parties,
        ScheduleEntry entry,
        List<Person> people) {

    public Meeting {
        parties = List.copyOf(parties);
        people = List.copyOf(people);
    }

    /**
     * Somebody who is to sit for a side.
     *
     * @param id in the register, or null
     */
    public record Person(@Nullable UUID id, String name, PartyCode party) {

        /** Whether both are the same person: by the register, or else by name and side. */
        boolean is(Person other) {
            return (id != null && other.id != null)
                    ? id.equals(other.id)
                    : party.equals(other.party) && name.equalsIgnoreCase(other.name);
        }
    }
}
