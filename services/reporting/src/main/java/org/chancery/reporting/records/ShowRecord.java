package org.chancery.reporting.records;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Problem;
import org.chancery.reporting.Readers;
import org.chancery.reporting.Wait;
import org.chancery.reporting.commitments.CommitmentItem;
import org.chancery.reporting.commitments.Commitments;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What does a record say, and what did it lead to? */
@RestController
final class ShowRecord {

    private final Records records;
    private final Commitments commitments;

    ShowRecord(Records records, Commitments commitments) {
        this.records = records;
        this.commitments = commitments;
    }

    @GetMapping("/api/reporting/records/{id}")
    @PreAuthorize(Readers.OF_CONTENT)
    RecordDetail show(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable Applied applied) {
        Wait wait = Wait.until(applied);
        Account account = records.find(id, caller.clearance(), wait.elsewhere()).orElseThrow(Problem::notFound);
        List<CommitmentItem> made = commitments.ofStatements(
                account.said().stream().map(Said::statement).toList(), caller.clearance(), wait.inCommitments());
        return new RecordDetail(
                account.item(),
                account.attendance(),
                account.agenda(),
                account.said().stream().map(said -> said.ledTo(made)).toList(),
                account.papers(),
                made);
    }
}
