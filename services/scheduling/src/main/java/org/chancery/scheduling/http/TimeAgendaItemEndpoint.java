package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.TimeAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A topic is to take so long. */
@RestController
final class TimeAgendaItemEndpoint {

    private final References references;

    TimeAgendaItemEndpoint(References references) {
        this.references = references;
    }

    /** At most a day. */
    record Request(@Positive @Max(1440) int minutes) {}

    @PutMapping("/api/scheduling/consultations/{id}/agenda/{item}/length")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> time(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        return door.change(
                new TimeAgendaItem(references.consultation(id, caller), new AgendaItemId(item), request.minutes()));
    }
}
