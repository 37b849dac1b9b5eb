package org.chancery.reporting.records;

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

/** Which records are there, of meetings and of other occasions? The newest first. */
@RestController
final class ListRecords {

    private final Records records;

    ListRecords(Records records) {
        this.records = records;
    }

    @GetMapping("/api/reporting/records")
    @PreAuthorize(Readers.OF_CONTENT)
    Page<RecordItem> list(
            Caller caller,
            Keyset keyset,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) RecordItem.@Nullable State state,
            @RequestParam(required = false) @Nullable Applied applied) {
        var page = Page.of(
                records.page(party == null ? null : party.value(), state, caller.clearance(), keyset, applied),
                keyset,
                placed -> Cursor.of(placed.place()));
        return new Page<>(page.items().stream().map(Records.Placed::item).toList(), page.next());
    }
}
