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
import org.chancery.scheduling.mechanism.MechanismCommand.RenameMechanism;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A mechanism gets another name. */
@RestController
final class RenameMechanismEndpoint {

    private final Tags tags;

    RenameMechanismEndpoint(Tags tags) {
        this.tags = tags;
    }

    /** Since which local date it bears the name, where that is known. */
    record Request(
            @NotBlank @Size(max = 300) String name,
            @Nullable LocalDate on) {}

    @PutMapping("/api/scheduling/mechanisms/{id}/name")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> rename(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return tags.change(new RenameMechanism(new MechanismId(id), request.name(), request.on()), caller, door);
    }
}
