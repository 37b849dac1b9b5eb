package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.mechanism.MechanismCommand.RaiseLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A mechanism meets at another level. */
@RestController
final class RaiseLevelEndpoint {

    private final Tags tags;

    RaiseLevelEndpoint(Tags tags) {
        this.tags = tags;
    }

    /** Rounds are counted anew where that is said. */
    record Request(
            @NotBlank @Size(max = 100) String level,
            @Nullable Boolean restarts,
            @Nullable LocalDate on) {}

    @PutMapping("/api/scheduling/mechanisms/{id}/level")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> raise(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        boolean restarts = Boolean.TRUE.equals(request.restarts());
        return tags.change(new RaiseLevel(new MechanismId(id), request.level(), restarts, request.on()), caller, door);
    }
}
