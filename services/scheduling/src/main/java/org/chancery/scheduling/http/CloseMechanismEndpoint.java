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
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.CloseMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A mechanism ends, or another one takes its place. */
@RestController
final class CloseMechanismEndpoint {

    private final References references;
    private final Tags tags;

    CloseMechanismEndpoint(References references, Tags tags) {
        this.tags = tags;
        this.references = references;
    }

    /** By whom, why and when; the mechanism that takes its place, where there is one. */
    record Request(
            @Nullable PartyCode by,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate on,
            @Nullable MechanismId into) {}

    @PostMapping("/api/scheduling/mechanisms/{id}/closing")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> close(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        references.mechanism(request.into(), "/into");
        var verdict = new Verdict(request.by(), request.reason(), request.on(), null);
        return tags.change(new CloseMechanism(new MechanismId(id), verdict, request.into()), caller, door);
    }
}
