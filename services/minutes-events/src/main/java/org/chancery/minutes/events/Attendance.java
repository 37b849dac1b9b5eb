package org.chancery.minutes.events;

import java.util.List;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Who sat for one side, as on the day. */
public record Attendance(PartyCode party, List<Attendee> chairs, List<Attendee> members, List<String> organisations) {

    public Attendance {
        chairs = chairs == null ? List.of() : List.copyOf(chairs);
        members = members == null ? List.of() : List.copyOf(members);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
    }

    /** A person who attended, with name and title as on the day. */
    public record Attendee(
            PersonName name,
            @Nullable String title,
            @Nullable String organisation) {}
}
