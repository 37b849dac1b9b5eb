package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.ProposeMechanism;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The sides agreed on a standing channel that has not begun. */
@RestController
final class ProposeMechanismEndpoint {

    private final References references;

    ProposeMechanismEndpoint(References references) {
        this.references = references;
    }

    /** The id is chosen here where the client does not bring one; it is launched under the same. */
    record Request(
            @Nullable UUID id,
            @NotBlank @Size(max = 300) String name,
            @Size(max = 50) List<PartyCode> parties,
            @Nullable LocalDate on) {}

    @PostMapping("/api/scheduling/mechanisms/proposals")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> propose(@Valid @RequestBody Request request, Door door) {
        references.parties(request.parties(), "/parties");
        var mechanism = new MechanismId(door.idOr(request.id()));
        var command = new ProposeMechanism(mechanism, request.name(), request.parties(), request.on());
        return door.create(command, "/api/scheduling/mechanisms/{id}", mechanism.value());
    }
}
