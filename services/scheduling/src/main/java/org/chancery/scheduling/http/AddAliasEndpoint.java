package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.mechanism.MechanismCommand.AddAlias;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A mechanism gets one more name. */
@RestController
final class AddAliasEndpoint {

    private final Tags tags;

    AddAliasEndpoint(Tags tags) {
        this.tags = tags;
    }

    @PostMapping("/api/scheduling/mechanisms/{id}/aliases")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> add(
            @PathVariable UUID id,
            @Valid @RequestBody LaunchMechanismEndpoint.OtherName request,
            Caller caller,
            Door door) {
        var alias = new Alias(request.party(), request.language(), request.name());
        return tags.change(new AddAlias(new MechanismId(id), alias), caller, door);
    }
}
