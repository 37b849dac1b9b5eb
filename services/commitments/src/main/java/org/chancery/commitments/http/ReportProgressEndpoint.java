package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.ReportProgress;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Something was done for a commitment. */
@RestController
final class ReportProgressEndpoint {

    private final Visible visible;

    ReportProgressEndpoint(Visible visible) {
        this.visible = visible;
    }

    /** What was done, and the date of the schedule that the report is for, where it is for one. */
    record Request(
            LocalDate on,
            ProtectedText text,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String evidence,
            @Nullable LocalDate scheduledFor) {}

    @PostMapping("/api/commitments/commitments/{id}/progress")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> report(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        return door.change(new ReportProgress(
                commitment, request.on(), request.text(), request.evidence(), request.scheduledFor()));
    }
}
