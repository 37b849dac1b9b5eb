package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.WishNextRound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** When and where the sides wish to meet again. */
@RestController
final class WishNextRoundEndpoint {

    private final References references;

    WishNextRoundEndpoint(References references) {
        this.references = references;
    }

    /** As said; one of both is there. */
    record Request(
            @Nullable @NotBlankIfPresent @Size(max = 300) String phrase,
            @Nullable @NotBlankIfPresent @Size(max = 300) String place) {}

    @PutMapping("/api/scheduling/consultations/{id}/next-round")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> wish(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return door.change(new WishNextRound(references.consultation(id, caller), request.phrase(), request.place()));
    }
}
