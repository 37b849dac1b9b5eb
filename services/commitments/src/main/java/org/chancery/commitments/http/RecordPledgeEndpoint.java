package org.chancery.commitments.http;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.RecordPledge;
import org.chancery.commitments.events.CommitmentEvent.PledgeForm;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A commitment supports a campaign: orally, in writing, or each side the other. */
@RestController
final class RecordPledgeEndpoint {

    private final Visible visible;
    private final References references;

    RecordPledgeEndpoint(Visible visible, References references) {
        this.visible = visible;
        this.references = references;
    }

    /** Which campaign, how, and since when it is so, where it is known. */
    record Request(
            CampaignId campaign, PledgeForm form, @Nullable LocalDate on) {}

    @PostMapping("/api/commitments/commitments/{id}/pledge")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> pledge(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        references.require("/campaign", request.campaign());
        return door.change(new RecordPledge(commitment, request.campaign(), request.form(), request.on()));
    }
}
