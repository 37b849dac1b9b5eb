package org.chancery.audit.trail;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.chancery.audit.trail.TrailQuery.Filter;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/audit/trail}: every change of every service, newest first. */
@RestController
final class TrailEndpoint {

    private final TrailQuery trail;

    TrailEndpoint(TrailQuery trail) {
        this.trail = trail;
    }

    @GetMapping("/api/audit/trail")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR')")
    Page<TrailLine> lines(
            @RequestParam(required = false) @Nullable @Size(max = 250) String actor,
            @RequestParam(required = false) @Nullable @Size(max = 250) String type,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Applied applied,
            Keyset keyset,
            Caller caller) {
        return trail.lines(new Filter(said(actor), said(type), from, to), caller, keyset, applied);
    }

    /** A form sends the fields that nobody filled as empty ones. */
    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
