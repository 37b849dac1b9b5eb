package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.ReviewProgress;
import org.chancery.commitments.events.CommitmentEvent.Review;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Somebody looks at a report and its evidence, and accepts it or returns it with a reason. */
@RestController
final class ReviewProgressEndpoint {

    private final Visible visible;

    ReviewProgressEndpoint(Visible visible) {
        this.visible = visible;
    }

    /** The number of the report, from 1, and what is made of it. */
    record Request(
            int report,
            Review review,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String reason) {}

    @PostMapping("/api/commitments/commitments/{id}/review")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> review(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        return door.change(new ReviewProgress(commitment, request.report(), request.review(), request.reason()));
    }
}
