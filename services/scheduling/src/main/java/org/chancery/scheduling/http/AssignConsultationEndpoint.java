package org.chancery.scheduling.http;

import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.campaign.CampaignCommand.AssignConsultation;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A consultation serves a campaign. */
@RestController
final class AssignConsultationEndpoint {

    private final References references;
    private final Tags tags;

    AssignConsultationEndpoint(References references, Tags tags) {
        this.tags = tags;
        this.references = references;
    }

    /** Nothing more to say; an empty object may stand for it. */
    record Request() {}

    @PutMapping("/api/scheduling/campaigns/{id}/consultations/{consultation}")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> assign(
            @PathVariable UUID id,
            @PathVariable UUID consultation,
            @RequestBody(required = false) @Nullable Request request,
            Caller caller,
            Door door) {
        var assigned = new ConsultationId(consultation);
        return tags.change(
                new AssignConsultation(new CampaignId(id), assigned, references.marking(assigned, caller)),
                caller,
                door);
    }
}
