package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.SetMilestones;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Milestone;
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

/** A commitment is kept step by step; all steps are given, those that were met among them. */
@RestController
final class SetMilestonesEndpoint {

    private final Visible visible;

    SetMilestonesEndpoint(Visible visible) {
        this.visible = visible;
    }

    /** The reason is asked for where steps were set before. */
    record Request(
            @Size(max = 50) List<@Valid Step> milestones,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String reason,
            @Nullable LocalDate on) {}

    /** A step by its number, which it keeps when the others are set anew. */
    record Step(
            @Min(1) @Max(1000) int number,
            ProtectedText text,
            @Valid When due) {

        private Milestone milestone() {
            return new Milestone(number, text, due.due());
        }
    }

    @PostMapping("/api/commitments/commitments/{id}/milestones")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> milestones(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        return door.change(new SetMilestones(
                commitment,
                request.milestones().stream().map(Step::milestone).toList(),
                request.reason(),
                request.on()));
    }
}
