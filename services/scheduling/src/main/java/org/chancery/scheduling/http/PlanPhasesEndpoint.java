package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.campaign.CampaignCommand.PlanPhases;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A campaign goes through these phases. */
@RestController
final class PlanPhasesEndpoint {

    private final Tags tags;

    PlanPhasesEndpoint(Tags tags) {
        this.tags = tags;
    }

    /** In their order; an empty list plans none. */
    record Request(@Size(max = 50) List<@Valid Planned> phases) {}

    /** A phase that aims at some of the targets of the campaign. */
    record Planned(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 200) List<PartyCode> targets,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {

        private Phase phase() {
            return new Phase(name, Objects.requireNonNullElse(targets, List.of()), begins, ends);
        }
    }

    @PutMapping("/api/scheduling/campaigns/{id}/phases")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> plan(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return tags.change(
                new PlanPhases(
                        new CampaignId(id),
                        request.phases().stream().map(Planned::phase).toList()),
                caller,
                door);
    }
}
