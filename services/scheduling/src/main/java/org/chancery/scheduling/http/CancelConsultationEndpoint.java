package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.consultation.ConsultationCommand.CancelConsultation;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The consultation is given up. */
@RestController
final class CancelConsultationEndpoint {

    @PostMapping("/api/scheduling/consultations/{id}/cancellation")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> cancel(@PathVariable UUID id, @Valid @RequestBody GivingUpBody request, Door door) {
        return door.change(new CancelConsultation(new ConsultationId(id), request.givingUp()));
    }
}
