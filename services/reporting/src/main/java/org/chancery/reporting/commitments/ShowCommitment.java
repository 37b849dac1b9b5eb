package org.chancery.reporting.commitments;

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

/** What became of a commitment? */
@RestController
final class ShowCommitment {

    private final Commitments commitments;

    ShowCommitment(Commitments commitments) {
        this.commitments = commitments;
    }

    @GetMapping("/api/reporting/commitments/{id}")
    @PreAuthorize(Readers.OF_CONTENT)
    CommitmentItem show(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable Applied applied) {
        return commitments.find(id, caller.clearance(), applied).orElseThrow(Problem::notFound);
    }
}
