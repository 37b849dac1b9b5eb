package org.chancery.scheduling.http;

import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A consultation is recorded as held. */
@RestController
final class RecordAsHeldEndpoint {

    /** Nothing more to say; an empty object may stand for it. */
    record Request() {}

    @PostMapping("/api/scheduling/consultations/{id}/held")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> hold(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Request request, Door door) {
        return door.change(new RecordAsHeld(new ConsultationId(id)));
    }
}
