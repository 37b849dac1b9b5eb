package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.SetObservers;
import org.chancery.scheduling.events.Observer;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is no party and sits in, or is spoken of. */
@RestController
final class SetObserversEndpoint {

    private final References references;

    SetObserversEndpoint(References references) {
        this.references = references;
    }

    /** All of them; an empty list is none. */
    record Request(@Size(max = 100) List<@Valid Sitting> observers) {}

    /** A state, body or person, with its code where it has one: third states need not stand in the register. */
    record Sitting(
            @NotBlank @Size(max = 300) String name,
            @Nullable PartyCode party,
            @Nullable @NotBlankIfPresent @Size(max = 300) String role,
            Observer.@Nullable Part part) {}

    @PutMapping("/api/scheduling/consultations/{id}/observers")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> set(@PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        List<Observer> observers = request.observers().stream()
                .map(each -> new Observer(each.name(), each.party(), each.role(), each.part()))
                .toList();
        return door.change(new SetObservers(references.consultation(id, caller), observers));
    }
}
