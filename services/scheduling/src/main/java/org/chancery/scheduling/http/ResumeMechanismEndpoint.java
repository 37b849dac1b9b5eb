package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.mechanism.MechanismCommand.ResumeMechanism;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A suspended mechanism meets again. */
@RestController
final class ResumeMechanismEndpoint {

    private final Tags tags;

    ResumeMechanismEndpoint(Tags tags) {
        this.tags = tags;
    }

    @PostMapping("/api/scheduling/mechanisms/{id}/resumption")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> resume(
            @PathVariable UUID id, @Valid @RequestBody VerdictBody request, Caller caller, Door door) {
        return tags.change(new ResumeMechanism(new MechanismId(id), request.verdict()), caller, door);
    }
}
