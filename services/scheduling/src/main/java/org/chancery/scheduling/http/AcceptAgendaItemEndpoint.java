package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A proposed topic comes onto the agenda. */
@RestController
final class AcceptAgendaItemEndpoint {

    private final References references;

    AcceptAgendaItemEndpoint(References references) {
        this.references = references;
    }

    /** Without a position it comes after the last. */
    record Request(@Nullable @Positive @Max(1000) Integer position) {}

    @PutMapping("/api/scheduling/consultations/{id}/agenda/{item}/acceptance")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> accept(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        return door.change(
                new AcceptAgendaItem(references.consultation(id, caller), new AgendaItemId(item), request.position()));
    }
}
