package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.decision.DecisionCommand.DecideMechanisms;
import org.chancery.scheduling.events.DecisionEvent.Act;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One decision on several mechanisms, which a reaction carries out on each. */
@RestController
final class DecideMechanismsEndpoint {

    private final References references;

    DecideMechanismsEndpoint(References references) {
        this.references = references;
    }

    /** By whom, why and when; left out where it is not known. */
    record Request(
            @Nullable UUID id,
            Act act,
            @Size(min = 1, max = 100) List<MechanismId> mechanisms,
            @Nullable PartyCode by,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/api/scheduling/decisions")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> decide(@Valid @RequestBody Request request, Door door) {
        for (int i = 0; i < request.mechanisms().size(); i++) {
            references.allows(request.mechanisms().get(i), request.act(), request.by(), "/mechanisms/" + i);
        }
        var decision = new DecisionId(door.idOr(request.id()));
        var command = new DecideMechanisms(
                decision, request.act(), request.mechanisms(), request.by(), request.reason(), request.on());
        return door.create(command, "/api/scheduling/decisions/{id}", decision.value());
    }
}
