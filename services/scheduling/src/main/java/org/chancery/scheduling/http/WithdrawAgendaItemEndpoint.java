package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A topic is taken off. */
@RestController
final class WithdrawAgendaItemEndpoint {

    private final References references;

    WithdrawAgendaItemEndpoint(References references) {
        this.references = references;
    }

    /** May be left out; why, where somebody wants to say it. */
    record Request(
            @Nullable @NotBlankIfPresent @Size(max = 2000) String reason) {}

    @PostMapping("/api/scheduling/consultations/{id}/agenda/{item}/withdrawal")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> withdraw(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @Valid @RequestBody(required = false) @Nullable Request request,
            Caller caller,
            Door door) {
        return door.change(new WithdrawAgendaItem(
                references.consultation(id, caller),
                new AgendaItemId(item),
                request == null ? null : request.reason()));
    }
}
