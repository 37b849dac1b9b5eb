package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.campaign.CampaignCommand.BeginPhase;
import org.chancery.scheduling.events.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A phase of a campaign begins, and the one before is over. */
@RestController
final class BeginPhaseEndpoint {

    private final Tags tags;

    BeginPhaseEndpoint(Tags tags) {
        this.tags = tags;
    }

    /** The name of a planned phase, and the day where it is known. */
    record Request(
            @NotBlank @Size(max = 200) String phase,
            @Nullable LocalDate on) {}

    @PutMapping("/api/scheduling/campaigns/{id}/present-phase")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> begin(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return tags.change(new BeginPhase(new CampaignId(id), request.phase(), request.on()), caller, door);
    }
}
