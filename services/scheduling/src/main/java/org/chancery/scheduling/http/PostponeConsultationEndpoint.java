package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.PostponeConsultation;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The date is given up and another one is sought. */
@RestController
final class PostponeConsultationEndpoint {

    private final References references;

    PostponeConsultationEndpoint(References references) {
        this.references = references;
    }

    @PostMapping("/api/scheduling/consultations/{id}/postponement")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> postpone(
            @PathVariable UUID id, @Valid @RequestBody GivingUpBody request, Caller caller, Door door) {
        return door.change(new PostponeConsultation(references.consultation(id, caller), request.givingUp()));
    }
}
