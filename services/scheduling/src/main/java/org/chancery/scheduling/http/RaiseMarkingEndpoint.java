package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.RaiseMarking;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets fewer people know of a consultation, up to the clearance of who asks; that takes no reason. */
@RestController
final class RaiseMarkingEndpoint {

    private final References references;

    RaiseMarkingEndpoint(References references) {
        this.references = references;
    }

    record Request(Marking marking) {}

    @PutMapping("/api/scheduling/consultations/{id}/marking")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> raise(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        ConsultationId consultation = references.consultation(id, caller);
        References.mayMark(request.marking(), caller);
        return door.change(new RaiseMarking(consultation, request.marking()));
    }
}
