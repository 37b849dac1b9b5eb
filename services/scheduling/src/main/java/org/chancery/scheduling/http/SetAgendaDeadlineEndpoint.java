package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.SetAgendaDeadline;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The agenda is locked then. */
@RestController
final class SetAgendaDeadlineEndpoint {

    private final References references;

    SetAgendaDeadlineEndpoint(References references) {
        this.references = references;
    }

    /** A wall time of the zone. */
    record Request(
            LocalDate date, LocalTime time, @Size(max = 64) String zone) {}

    @PutMapping("/api/scheduling/consultations/{id}/agenda/deadline")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> set(@PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return door.change(new SetAgendaDeadline(
                references.consultation(id, caller), request.date(), request.time(), request.zone()));
    }
}
