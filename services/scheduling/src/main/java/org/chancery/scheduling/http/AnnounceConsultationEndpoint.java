package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The public was told of the date. */
@RestController
final class AnnounceConsultationEndpoint {

    private final References references;

    AnnounceConsultationEndpoint(References references) {
        this.references = references;
    }

    /** By whom and on which local date; what is unknown is left out. */
    record Request(
            @Nullable PartyCode by,
            @Nullable LocalDate on,
            @Nullable @Valid ToldBody told) {}

    @PostMapping("/api/scheduling/consultations/{id}/announcement")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> announce(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return door.change(new AnnounceConsultation(
                references.consultation(id, caller), request.by(), request.on(), ToldBody.told(request.told())));
    }
}
