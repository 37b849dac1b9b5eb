package org.chancery.minutes.events;

import java.util.List;
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

    /** A person who attended, with name and title as on the day. */
    public record Attendee(
            PersonName name,
            @Nullable String title,
            @Nullable String organisation) {}

    /** What is known of somebody whom nobody names: the title, and perhaps the organisation. */
    public record Office(String title, @Nullable String organisation) {}
}
