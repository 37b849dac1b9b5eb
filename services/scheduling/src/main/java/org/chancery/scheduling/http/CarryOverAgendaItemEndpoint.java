package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.CarryOverAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A topic is left to another consultation, where a reaction proposes it. */
@RestController
final class CarryOverAgendaItemEndpoint {

    private final References references;

    CarryOverAgendaItemEndpoint(References references) {
        this.references = references;
    }

    /** The consultation that is to talk about it. */
    record Request(ConsultationId to) {}

    @PostMapping("/api/scheduling/consultations/{id}/agenda/{item}/carry-over")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> carryOver(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        Marking marking = references.consultation(request.to(), caller, "/to");
        return door.change(new CarryOverAgendaItem(
                references.consultation(id, caller), new AgendaItemId(item), request.to(), marking));
    }
}
