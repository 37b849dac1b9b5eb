package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A consultation was not held after all. */
@RestController
final class WithdrawHeldEndpoint {

    private final References references;

    WithdrawHeldEndpoint(References references) {
        this.references = references;
    }

    /** Why it had been recorded as held. */
    record Request(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/api/scheduling/consultations/{id}/held/withdrawal")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> withdraw(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return door.change(new WithdrawHeld(references.consultation(id, caller), request.reason()));
    }
}
