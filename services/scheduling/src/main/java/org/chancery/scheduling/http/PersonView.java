package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PersonEvent;
import org.chancery.scheduling.events.PersonEvent.OfficeTaken;
import org.chancery.scheduling.events.PersonId;
import org.chancery.scheduling.person.Person;
import org.chancery.scheduling.person.PersonRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One person of the register with all offices. */
@RestController
final class PersonView {

    private final Streams streams;

    PersonView(Streams streams) {
        this.streams = streams;
    }

    /** A person; offices in the order in which they were taken. */
    record Body(PersonId id, PersonName name, PartyCode party, List<Office> offices) {}

    /** An office; the first day is absent where it is unknown. */
    record Office(
            String title, String organisation, @Nullable LocalDate since) {
        static Office of(OfficeTaken taken) {
            return new Office(taken.title(), taken.organisation(), taken.since());
        }
    }

    @GetMapping("/api/scheduling/persons/{id}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Body> get(@PathVariable UUID id, AsOf asOf) {
        var person = new PersonId(id);
        Current<Person> current = Current.of(streams, person.subject(), PersonEvent.class, Person.unknown(), asOf);
        return switch (current.state()) {
            case Person.Unknown _ -> throw refused(PersonRefusal.NO_SUCH_PERSON);
            case Person.Registered(var p, var offices) ->
                current.as(new Body(
                        person,
                        p.name(),
                        p.party(),
                        offices.stream().map(Office::of).toList()));
        };
    }

    @GetMapping("/api/scheduling/persons/{id}/changes")
    @PreAuthorize("isAuthenticated()")
    Changes changes(@PathVariable UUID id, Between between) {
        return between.compare(asOf -> get(id, asOf));
    }
}
