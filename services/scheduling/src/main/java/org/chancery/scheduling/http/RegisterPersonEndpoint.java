package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PersonId;
import org.chancery.scheduling.person.PersonCommand.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A person enters the register. */
@RestController
final class RegisterPersonEndpoint {

    private final References references;

    RegisterPersonEndpoint(References references) {
        this.references = references;
    }

    /** The id is chosen here where the client does not bring one. */
    record Request(@Nullable UUID id, PersonName name, PartyCode party) {}

    @PostMapping("/api/scheduling/persons")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'ADMINISTRATOR')")
    ResponseEntity<Accepted> register(@Valid @RequestBody Request request, Door door) {
        references.party(request.party(), "/party");
        var person = new PersonId(door.idOr(request.id()));
        return door.create(
                new RegisterPerson(person, request.name(), request.party()),
                "/api/scheduling/persons/{id}",
                person.value());
    }
}
