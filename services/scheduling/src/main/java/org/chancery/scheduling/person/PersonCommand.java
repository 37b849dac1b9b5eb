package org.chancery.scheduling.person;

import java.time.LocalDate;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PersonId;
import org.jspecify.annotations.Nullable;

/** What a person of the register can be asked to do. */
public sealed interface PersonCommand extends Command {

    /** The person who is asked. */
    PersonId person();

    @Override
    default Subject target() {
        return person().subject();
    }

    /** Enter the register. */
    record RegisterPerson(PersonId person, PersonName name, PartyCode party) implements PersonCommand, Founding {}

    /**
     * Take an office in place of the one held before.
     *
     * @param since the first day in office, or null where unknown
     */
    record TakeOffice(
            PersonId person,
            String title,
            String organisation,
            @Nullable LocalDate since) implements PersonCommand {}
}
