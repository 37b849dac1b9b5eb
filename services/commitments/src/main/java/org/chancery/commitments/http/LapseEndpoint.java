package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.Lapse;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A commitment can no longer be kept. */
@RestController
final class LapseEndpoint {

    private final Visible visible;

    LapseEndpoint(Visible visible) {
        this.visible = visible;
    }

    /** Why, and when, where it is known. */
    record Request(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/api/commitments/commitments/{id}/lapse")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> lapse(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        return door.change(new Lapse(commitment, request.reason(), request.on()));
    }
}
