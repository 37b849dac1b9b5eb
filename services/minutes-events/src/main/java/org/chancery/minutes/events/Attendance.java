package org.chancery.minutes.events;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Who sat for one side, as on the day.
 *
 * @param unnamedChairs offices whose holders chaired and whom nobody names
 */
public record Attendance(
        PartyCode party,
        List<Attendee> chairs,
        List<Attendee> members,
        List<String> organisations,
        List<Office> unnamedChairs) {

    public Attendance {
        chairs = chairs == null ? List.of() : List.copyOf(chairs);
        members = members == null ? List.of() : List.copyOf(members);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        unnamedChairs = unnamedChairs == null ? List.of() : List.copyOf(unnamedChairs);
    }

    /** With every chair named. */
    public Attendance(PartyCode party, List<Attendee> chairs, List<Attendee> members, List<String> organisations) {
        this(party, chairs, members, organisations, List.of());
    }

    /** The attendance of all sides with this in the place of what was said of its side, or after the others. */
    public List<Attendance> in(List<Attendance> all) {
        return all.stream().anyMatch(each -> each.party().equals(party))
                ? all.stream()
                        .map(each -> each.party().equals(party) ? this : each)
                        .toList()
                : Stream.concat(all.stream(), Stream.of(this)).toList();
    }

    /**
     * A person who was named for the side, with name and title as on the day.
     *
     * @param presence whether they sat there, or null where nothing says that they did not
     */
    public record Attendee(
            PersonName name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable Presence presence) {

        /** Somebody of whom nothing says that they did not sit there. */
        public Attendee(PersonName name, @Nullable String title, @Nullable String organisation) {
            this(name, title, organisation, null);
        }

        /** Whether they were named and did not come. */
        public boolean stayedAway() {
            return presence == Presence.EXCUSED || presence == Presence.ABSENT;
        }
    }

    /** Whether somebody who was named sat there. */
    public enum Presence {
        PRESENT,
        /** They had said that they would not come. */
        EXCUSED,
        ABSENT
    }

    /** What is known of somebody whom nobody names: the title, and perhaps the organisation. */
    public record Office(String title, @Nullable String organisation) {}
}
