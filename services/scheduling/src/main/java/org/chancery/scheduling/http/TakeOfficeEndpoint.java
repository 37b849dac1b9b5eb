package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.events.PersonId;
import org.chancery.scheduling.person.PersonCommand.TakeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A person of the register takes an office. */
@RestController
final class TakeOfficeEndpoint {

    /** The first day in office is absent where it is unknown. */
    record Request(
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 300) String organisation,
            @Nullable LocalDate since) {}

    @PostMapping("/api/scheduling/persons/{id}/offices")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'ADMINISTRATOR')")
    ResponseEntity<Accepted> take(@PathVariable UUID id, @Valid @RequestBody Request request, Door door) {
        return door.change(new TakeOffice(new PersonId(id), request.title(), request.organisation(), request.since()));
    }
}
