package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.mechanism.MechanismCommand.SetRhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How often a mechanism meets, and who hosts. */
@RestController
final class SetRhythmEndpoint {

    private final Tags tags;

    SetRhythmEndpoint(Tags tags) {
        this.tags = tags;
    }

    /** What is left out is unstated. */
    record Request(
            @Valid LaunchMechanismEndpoint.@Nullable Interval cadence,
            @Nullable HostRule hostRule) {}

    @PutMapping("/api/scheduling/mechanisms/{id}/rhythm")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> set(@PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        var cadence = request.cadence();
        return tags.change(
                new SetRhythm(
                        new MechanismId(id),
                        cadence == null ? null : new Cadence(cadence.phrase(), cadence.months()),
                        Objects.requireNonNullElse(request.hostRule(), HostRule.UNSTATED)),
                caller,
                door);
    }
}
