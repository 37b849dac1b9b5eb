package org.chancery.scheduling.events;

import java.time.LocalDate;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.PersonName;
import org.jspecify.annotations.Nullable;

/** What happens to a person of the register. */
public sealed interface PersonEvent {

    /** The person it happened to. */
    PersonId person();

    /** A person entered the register. */
    @EventType(name = "person-registered")
    record PersonRegistered(PersonId person, PersonName name, PartyCode party) implements PersonEvent {}

    /**
     * A person took an office; the one held before ends with it.
     *
     * @param since the first day in office, or null where unknown
     */
    @EventType(name = "office-taken")
    record OfficeTaken(
            PersonId person,
            String title,
            String organisation,
            @Nullable LocalDate since) implements PersonEvent {}
}
