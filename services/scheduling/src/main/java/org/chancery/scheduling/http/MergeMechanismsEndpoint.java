package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.MergeMechanisms;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Several mechanisms go into one, which takes their place. */
@RestController
final class MergeMechanismsEndpoint {

    private final References references;
    private final Tags tags;

    MergeMechanismsEndpoint(References references, Tags tags) {
        this.tags = tags;
        this.references = references;
    }

    /** What goes in; by whom, why and when. */
    record Request(
            @Size(min = 1, max = 100) List<MechanismId> merged,
            @Nullable PartyCode by,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/api/scheduling/mechanisms/{id}/mergers")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> merge(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        var mechanism = new MechanismId(id);
        references.takesIn(mechanism, request.merged(), request.by(), "/merged");
        var verdict = new Verdict(request.by(), request.reason(), request.on(), null);
        return tags.change(new MergeMechanisms(mechanism, request.merged(), verdict), caller, door);
    }
}
