package org.chancery.audit.trail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/audit/subjects/{kind}/{id}/history}: what happened to a subject or was about it, newest first. */
@RestController
final class HistoryEndpoint {

    private final TrailQuery trail;

    HistoryEndpoint(TrailQuery trail) {
        this.trail = trail;
    }

    @GetMapping("/api/audit/subjects/{kind}/{id}/history")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR', 'DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Page<TrailLine> history(
            @PathVariable @Size(max = 40) @Pattern(regexp = "[a-z][a-z-]*") String kind,
            @PathVariable @Size(max = 80) @NotBlank String id,
            @RequestParam(required = false) @Nullable Applied applied,
            Keyset keyset,
            Caller caller) {
        return trail.history(new Subject(kind, id), caller, keyset, applied);
    }
}
