package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.campaign.CampaignCommand.SetTargets;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.PartyCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A campaign aims at these parties and no others. */
@RestController
final class SetTargetsEndpoint {

    private final References references;
    private final Tags tags;

    SetTargetsEndpoint(References references, Tags tags) {
        this.tags = tags;
        this.references = references;
    }

    /** An empty list aims at nobody. */
    record Request(@Size(max = 200) List<PartyCode> targets) {}

    @PutMapping("/api/scheduling/campaigns/{id}/targets")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> set(@PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        references.parties(request.targets(), "/targets");
        return tags.change(new SetTargets(new CampaignId(id), request.targets()), caller, door);
    }
}
