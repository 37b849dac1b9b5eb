package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.template.TemplateCommand.SetTemplate;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets how the records of a mechanism begin. {@code If-Match} is the revision of its template, 0 before the first. */
@RestController
final class SetTemplateEndpoint {

    record Request(
            @Nullable Marking defaultMarking,
            @Nullable ProtectedText reservation,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> headings,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String reason) {}

    private final References references;

    SetTemplateEndpoint(References references) {
        this.references = references;
    }

    @PutMapping("/api/minutes/mechanisms/{mechanism}/template")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> set(@PathVariable UUID mechanism, @Valid @RequestBody Request request, Door door) {
        long seen = door.ifMatch();
        var id = new MechanismId(mechanism);
        references.requireNamedByPath(id);
        var command = new SetTemplate(
                id,
                seen,
                request.defaultMarking,
                request.reservation,
                request.headings == null ? List.of() : request.headings,
                request.reason);
        return door.changePart(command, command.template().value());
    }
}
