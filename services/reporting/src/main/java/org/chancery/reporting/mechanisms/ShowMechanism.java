package org.chancery.reporting.mechanisms;

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

/** What became of a mechanism, which rounds has it held, and what was decided on several at once? */
@RestController
final class ShowMechanism {

    private final Mechanisms mechanisms;

    ShowMechanism(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    @GetMapping("/api/reporting/mechanisms/{id}")
    @PreAuthorize(Readers.OF_CONTENT)
    MechanismDetail show(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable Applied applied) {
        return mechanisms.find(id, caller.clearance(), applied).orElseThrow(Problem::notFound);
    }

    @GetMapping("/api/reporting/decisions/{id}")
    @PreAuthorize(Readers.OF_CONTENT)
    DecisionItem decision(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable Applied applied) {
        return mechanisms.decision(id, caller.clearance(), applied).orElseThrow(Problem::notFound);
    }
}
