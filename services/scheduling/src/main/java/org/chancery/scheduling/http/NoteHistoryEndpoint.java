package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.NoteHistory;
import org.chancery.scheduling.events.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Something that belongs to the history of a consultation and that nothing else tells. */
@RestController
final class NoteHistoryEndpoint {

    private final References references;

    NoteHistoryEndpoint(References references) {
        this.references = references;
    }

    /**
     * What happened, in words.
     *
     * @param on the local date, where it is known exactly; else the words for it stand in {@code when}
     */
    record Request(
            @NotBlank @Size(max = 300) String event,
            @Nullable LocalDate on,
            @Nullable @NotBlankIfPresent @Size(max = 300) String when,
            @Nullable @NotBlankIfPresent @Size(max = 300) String by,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String detail) {}

    @PostMapping("/api/scheduling/consultations/{id}/history")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> note(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        return door.change(new NoteHistory(
                references.consultation(id, caller),
                request.on(),
                new Told(request.event(), request.when(), request.by(), request.detail())));
    }
}
