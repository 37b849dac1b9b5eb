package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.MeetMilestone;
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

/** A step of a commitment was taken, and something shows it. */
@RestController
final class MeetMilestoneEndpoint {

    private final Visible visible;

    MeetMilestoneEndpoint(Visible visible) {
        this.visible = visible;
    }

    record Request(
            int milestone,
            LocalDate on,
            @NotBlank @Size(max = 2000) String evidence) {}

    @PostMapping("/api/commitments/commitments/{id}/milestone")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> meet(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        return door.change(new MeetMilestone(commitment, request.milestone(), request.on(), request.evidence()));
    }
}
