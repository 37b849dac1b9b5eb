package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Somebody wants a topic on the agenda. */
@RestController
final class ProposeAgendaItemEndpoint {

    private final References references;

    ProposeAgendaItemEndpoint(References references) {
        this.references = references;
    }

    /** The item's id is chosen here where the client does not bring one. */
    record Request(
            @Nullable UUID item,
            @NotBlank @Size(max = 500) String topic,
            @Nullable PartyCode proposedBy) {}

    @PostMapping("/api/scheduling/consultations/{id}/agenda")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> propose(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        var item = new AgendaItemId(door.idOr(request.item()));
        return door.add(
                new ProposeAgendaItem(references.consultation(id, caller), item, request.topic(), request.proposedBy()),
                item.value(),
                "/api/scheduling/consultations/{id}",
                id);
    }
}
