package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
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

    private final References references;

    CancelConsultationEndpoint(References references) {
        this.references = references;
    }

    @PostMapping("/api/scheduling/consultations/{id}/cancellation")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> cancel(
            @PathVariable UUID id, @Valid @RequestBody CancellationBody request, Caller caller, Door door) {
        ConsultationId consultation = references.consultation(id, caller);
        references.decision(request.decision(), "/decision");
        return door.change(new CancelConsultation(consultation, request.givingUp(), request.decision()));
    }
}
