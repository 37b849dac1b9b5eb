package org.chancery.reporting.texts;

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

/** Which texts lie before the sides, and which are agreed? The newest first. */
@RestController
final class ListTexts {

    private final Texts texts;

    ListTexts(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/api/reporting/texts")
    @PreAuthorize(Readers.OF_CONTENT)
    Page<TextItem> list(
            Caller caller,
            Keyset keyset,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable UUID consultation,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable Boolean agreed,
            @RequestParam(required = false) @Nullable Applied applied) {
        var filter = new Texts.Filter(party == null ? null : party.value(), consultation, record, agreed);
        var page = Page.of(
                texts.page(filter, caller.clearance(), keyset, applied), keyset, placed -> Cursor.of(placed.place()));
        return new Page<>(page.items().stream().map(Texts.Placed::item).toList(), page.next());
    }
}
