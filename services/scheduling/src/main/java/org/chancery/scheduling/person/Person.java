package org.chancery.scheduling.person;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.person.PersonRefusal.NO_SUCH_PERSON;
import static org.chancery.scheduling.person.PersonRefusal.PERSON_IS_REGISTERED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.scheduling.events.PersonEvent;
import org.chancery.scheduling.events.PersonEvent.OfficeTaken;
import org.chancery.scheduling.events.PersonEvent.PersonRegistered;
import org.chancery.scheduling.person.PersonCommand.RegisterPerson;
import org.chancery.scheduling.person.PersonCommand.TakeOffice;

/** A person of the register. */
public sealed interface Person extends Decider<Person, PersonCommand, PersonEvent> {

    /** The state before any event. */
    static Person unknown() {
        return new Unknown();
    }

    /** Nobody has registered them. */
    record Unknown() implements Person {}

    /**
     * They stand in the register.
     *
     * @param offices in the order in which they were taken
     */
    record Registered(PersonRegistered particulars, List<OfficeTaken> offices) implements Person {

        /** The office held on a day as far as the register knows: the last one taken that had begun by then. */
        public Optional<OfficeTaken> officeOn(LocalDate day) {
            return offices.reversed().stream()
                    .filter(office -> office.since() == null || !office.since().isAfter(day))
                    .findFirst();
        }

        /** The office taken last. */
        public Optional<OfficeTaken> office() {
            return offices.isEmpty() ? Optional.empty() : Optional.of(offices.getLast());
        }
    }

    @Override
    default List<PersonEvent> decide(PersonCommand command, Instant now) {
        return switch (command) {
            case RegisterPerson c -> register(c);
            case TakeOffice c -> takeOffice(c);
        };
    }

    private List<PersonEvent> register(RegisterPerson c) {
        var registered = new PersonRegistered(c.person(), c.name(), c.party());
        return switch (this) {
            case Unknown _ -> List.of(registered);
            case Registered r when r.particulars().equals(registered) -> List.of();
            case Registered _ -> throw refused(PERSON_IS_REGISTERED);
        };
    }

    private List<PersonEvent> takeOffice(TakeOffice c) {
        var taken = new OfficeTaken(c.person(), c.title(), c.organisation(), c.since());
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_PERSON);
            case Registered r when r.office().filter(taken::equals).isPresent() -> List.of();
            case Registered _ -> List.of(taken);
        };
    }

    @Override
    default Person evolve(PersonEvent event) {
        return switch (event) {
            case PersonRegistered e -> new Registered(e, List.of());
            case OfficeTaken e -> withOffice(e);
        };
    }

    private Person withOffice(OfficeTaken taken) {
        return switch (this) {
            case Unknown _ -> this;
            case Registered r -> {
                var offices = new ArrayList<>(r.offices());
                offices.add(taken);
                yield new Registered(r.particulars(), List.copyOf(offices));
            }
        };
    }

    @Override
    default Label label(PersonEvent event) {
        return switch (this) {
            case Unknown _ -> Label.about(List.of());
            case Registered r -> Label.about(r.particulars().party());
        };
    }
}
