package org.chancery.scheduling.http;

import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.KeepWallTime;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The wall time stays although zone rules have changed. */
@RestController
final class KeepWallTimeEndpoint {

    private final References references;

    KeepWallTimeEndpoint(References references) {
        this.references = references;
    }

    @PostMapping("/api/scheduling/consultations/{id}/kept-time")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> keep(@PathVariable UUID id, Caller caller, Door door) {
        return door.change(new KeepWallTime(references.consultation(id, caller)));
    }
}
