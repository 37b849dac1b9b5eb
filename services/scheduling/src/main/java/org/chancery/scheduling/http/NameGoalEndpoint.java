package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.NameGoal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The goal above a meeting that a source names, be it that of others. */
@RestController
final class NameGoalEndpoint {

    private final References references;

    NameGoalEndpoint(References references) {
        this.references = references;
    }

    /** As said; whose it is may be unknown. */
    record Request(
            @NotBlank @Size(max = 2000) String goal,
            @Nullable @NotBlankIfPresent @Size(max = 300) String by) {}

    @PutMapping("/api/scheduling/consultations/{id}/goal")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> name(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return door.change(new NameGoal(references.consultation(id, caller), request.goal(), request.by()));
    }
}
