package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.Fulfil;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A commitment was kept, and something shows it. */
@RestController
final class FulfilEndpoint {

    private final Visible visible;

    FulfilEndpoint(Visible visible) {
        this.visible = visible;
    }

    record Request(LocalDate on, @NotBlank @Size(max = 2000) String evidence) {}

    @PostMapping("/api/commitments/commitments/{id}/fulfilment")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> fulfil(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        return door.change(new Fulfil(commitment, request.on(), request.evidence()));
    }
}
