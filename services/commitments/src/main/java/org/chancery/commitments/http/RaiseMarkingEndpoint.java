package org.chancery.commitments.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseMarking;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets fewer people know of a commitment, up to the clearance of who asks; that takes no reason. */
@RestController
final class RaiseMarkingEndpoint {

    private final Visible visible;

    RaiseMarkingEndpoint(Visible visible) {
        this.visible = visible;
    }

    record Request(Marking marking) {}

    @PutMapping("/api/commitments/commitments/{id}/marking")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> raise(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        References.mayMark(request.marking(), caller);
        return door.change(new RaiseMarking(commitment, request.marking()));
    }
}
