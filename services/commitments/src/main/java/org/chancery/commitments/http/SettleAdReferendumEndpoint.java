package org.chancery.commitments.http;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.SettleAdReferendum;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A capital has confirmed or refused what its delegation answered ad referendum. */
@RestController
final class SettleAdReferendumEndpoint {

    private final Visible visible;
    private final References references;

    SettleAdReferendumEndpoint(Visible visible, References references) {
        this.visible = visible;
        this.references = references;
    }

    /** Which side, what was decided there, and when, where it is known. */
    record Request(
            PartyCode by,
            HomeDecision decision,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement) {}

    @PostMapping("/api/commitments/commitments/{id}/home-decision")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> settle(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        references.requireStatement("/statement", request.statement(), caller);
        return door.change(new SettleAdReferendum(
                commitment,
                request.by(),
                request.decision(),
                request.on(),
                request.words(),
                request.statement(),
                references.marking(request.statement())));
    }
}
