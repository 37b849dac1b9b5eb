package org.chancery.reporting.commitments;

import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.chancery.reporting.Readers;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which commitments are there, of all parties or of one that is to keep them, in all states or in one? Newest first. */
@RestController
final class ListCommitments {

    private final Commitments commitments;

    ListCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    @GetMapping("/api/reporting/commitments")
    @PreAuthorize(Readers.OF_CONTENT)
    Page<CommitmentItem> list(
            Caller caller,
            Keyset keyset,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable CommitmentState state,
            @RequestParam(required = false) @Nullable Applied applied) {
        Page<CommitmentRow> page = Page.of(
                commitments.page(party == null ? null : party.value(), state, caller.clearance(), keyset, applied),
                keyset,
                row -> Cursor.of(row.place()));
        return new Page<>(page.items().stream().map(CommitmentRow::item).toList(), page.next());
    }
}
