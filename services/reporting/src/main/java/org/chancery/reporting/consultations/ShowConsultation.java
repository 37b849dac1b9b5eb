package org.chancery.reporting.consultations;

import java.util.UUID;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Problem;
import org.chancery.reporting.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a consultation? */
@RestController
final class ShowConsultation {

    private final ConsultationDetails details;

    ShowConsultation(ConsultationDetails details) {
        this.details = details;
    }

    @GetMapping("/api/reporting/consultations/{id}")
    @PreAuthorize(Readers.OF_CONTENT)
    ConsultationDetail show(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable Applied applied) {
        return details.find(id, caller.clearance(), applied).orElseThrow(Problem::notFound);
    }
}
