package org.chancery.scheduling.http;

import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A topic is taken off. */
@RestController
final class WithdrawAgendaItemEndpoint {

    @PostMapping("/api/scheduling/consultations/{id}/agenda/{item}/withdrawal")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> withdraw(@PathVariable UUID id, @PathVariable UUID item, Door door) {
        return door.change(new WithdrawAgendaItem(new ConsultationId(id), new AgendaItemId(item)));
    }
}
