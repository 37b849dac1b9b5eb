package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.LowerMarking;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.links.Links;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets more people know of a commitment, by authority and with a reason, down to how its occasions are marked. */
@RestController
final class LowerMarkingEndpoint {

    private final Visible visible;
    private final Links links;

    LowerMarkingEndpoint(Visible visible, Links links) {
        this.visible = visible;
        this.links = links;
    }

    record Request(
            Marking marking,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @NotBlankIfPresent @Size(max = 500) String authority) {}

    @PostMapping("/api/commitments/commitments/{id}/lowering")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> lower(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        return door.change(new LowerMarking(
                commitment,
                request.marking(),
                request.reason(),
                request.authority(),
                links.markingOfOccasions(commitment)));
    }
}
