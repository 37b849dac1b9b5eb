package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.campaign.CampaignCommand.CloseCampaign;
import org.chancery.scheduling.events.CampaignEvent.Outcome;
import org.chancery.scheduling.events.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A campaign is over. */
@RestController
final class CloseCampaignEndpoint {

    private final Tags tags;

    CloseCampaignEndpoint(Tags tags) {
        this.tags = tags;
    }

    /** How it ended, in words where there is more to say, and the day where it is known. */
    record Request(
            Outcome outcome,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String words,
            @Nullable LocalDate on) {}

    @PostMapping("/api/scheduling/campaigns/{id}/closing")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> close(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return tags.change(
                new CloseCampaign(new CampaignId(id), request.outcome(), request.words(), request.on()), caller, door);
    }
}
