package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.campaign.CampaignCommand.OpenCampaign;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A campaign of the own side begins. */
@RestController
final class OpenCampaignEndpoint {

    private final PartyCode ownSide;

    OpenCampaignEndpoint(@Value("${chancery.own-side}") PartyCode ownSide) {
        this.ownSide = ownSide;
    }

    /** The id is chosen here where the client does not bring one. */
    record Request(
            @Nullable UUID id,
            @NotBlank @Size(max = 300) String name,
            @NotBlank @Size(max = 2000) String goal,
            @Nullable LocalDate ends) {}

    @PostMapping("/api/scheduling/campaigns")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> open(@Valid @RequestBody Request request, Door door) {
        var campaign = new CampaignId(door.idOr(request.id()));
        return door.create(
                new OpenCampaign(campaign, ownSide, request.name(), request.goal(), request.ends()),
                "/api/scheduling/campaigns/{id}",
                campaign.value());
    }
}
