package org.chancery.scheduling.http;

import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.consultation.ConsultationCommand.KeepWallTime;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The wall time stays although zone rules have changed. */
@RestController
final class KeepWallTimeEndpoint {

    @PostMapping("/api/scheduling/consultations/{id}/kept-time")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> keep(@PathVariable UUID id, Door door) {
        return door.change(new KeepWallTime(new ConsultationId(id)));
    }
}
