package org.chancery.scheduling.http;

import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.LockAgenda;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agenda changes no more. */
@RestController
final class LockAgendaEndpoint {

    private final References references;

    LockAgendaEndpoint(References references) {
        this.references = references;
    }

    @PostMapping("/api/scheduling/consultations/{id}/agenda/lock")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> lock(@PathVariable UUID id, Caller caller, Door door) {
        return door.change(new LockAgenda(references.consultation(id, caller)));
    }
}
