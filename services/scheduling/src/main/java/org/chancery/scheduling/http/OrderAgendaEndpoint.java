package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.OrderAgenda;
import org.chancery.scheduling.events.AgendaItemId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The accepted topics are put into an order. */
@RestController
final class OrderAgendaEndpoint {

    private final References references;

    OrderAgendaEndpoint(References references) {
        this.references = references;
    }

    /** All accepted items, first to last. */
    record Request(@Size(max = 200) List<AgendaItemId> items) {}

    @PutMapping("/api/scheduling/consultations/{id}/agenda/order")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> order(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return door.change(new OrderAgenda(references.consultation(id, caller), request.items()));
    }
}
