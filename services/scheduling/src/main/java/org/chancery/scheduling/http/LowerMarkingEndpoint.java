package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.LowerMarking;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets more people know of a consultation, by authority and with a reason. */
@RestController
final class LowerMarkingEndpoint {

    private final References references;

    LowerMarkingEndpoint(References references) {
        this.references = references;
    }

    record Request(
            Marking marking,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @NotBlankIfPresent @Size(max = 500) String authority) {}

    @PostMapping("/api/scheduling/consultations/{id}/lowering")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> lower(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        ConsultationId consultation = references.consultation(id, caller);
        return door.change(new LowerMarking(
                consultation,
                request.marking(),
                request.reason(),
                request.authority(),
                references.accompanied(consultation)));
    }
}
