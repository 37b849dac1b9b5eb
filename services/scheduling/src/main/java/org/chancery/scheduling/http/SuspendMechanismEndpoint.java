package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.mechanism.MechanismCommand.SuspendMechanism;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A mechanism does not meet for the time being. */
@RestController
final class SuspendMechanismEndpoint {

    private final Tags tags;

    SuspendMechanismEndpoint(Tags tags) {
        this.tags = tags;
    }

    @PostMapping("/api/scheduling/mechanisms/{id}/suspension")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> suspend(
            @PathVariable UUID id, @Valid @RequestBody VerdictBody request, Caller caller, Door door) {
        return tags.change(new SuspendMechanism(new MechanismId(id), request.verdict()), caller, door);
    }
}
