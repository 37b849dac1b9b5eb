package org.chancery.reporting.commitments;

import java.time.LocalDate;
import java.util.UUID;
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

/**
 * Which commitments are there: of all parties or of one that is to keep them, in a state, of a mechanism or a campaign,
 * said before a day, late, or late for so long that those above were told? Newest first where nothing else is asked.
 */
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
            @RequestParam(required = false) @Nullable UUID mechanism,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable LocalDate before,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "false") boolean escalated,
            @RequestParam(defaultValue = "NEWEST") Commitments.Order order,
            @RequestParam(required = false) @Nullable Applied applied) {
        var filter = new Commitments.Filter(
                party == null ? null : party.value(), state, mechanism, campaign, before, late, escalated);
        Page<CommitmentRow> page = Page.of(
                commitments.page(filter, order, caller.clearance(), keyset, applied),
                keyset,
                row -> Cursor.of(row.place(order)));
        return new Page<>(page.items().stream().map(CommitmentRow::item).toList(), page.next());
    }
}
