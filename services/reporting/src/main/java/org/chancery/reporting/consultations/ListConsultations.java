package org.chancery.reporting.consultations;

import java.util.UUID;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.chancery.reporting.Readers;
import org.chancery.reporting.consultations.Consultations.Filter;
import org.chancery.reporting.consultations.Consultations.Placed;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which consultations are there? Those without a date first, then the newest. */
@RestController
final class ListConsultations {

    private final Consultations consultations;

    ListConsultations(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/api/reporting/consultations")
    @PreAuthorize(Readers.OF_CONTENT)
    Page<ConsultationItem> list(
            Caller caller,
            Keyset keyset,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable UUID mechanism,
            @RequestParam(required = false) @Nullable ConsultationStatus status,
            @RequestParam(required = false) @Nullable Applied applied) {
        var filter = new Filter(party == null ? null : party.value(), mechanism, status);
        Page<Placed> page = Page.of(
                consultations.page(filter, caller.clearance(), keyset, applied),
                keyset,
                placed -> Cursor.of(placed.place()));
        return new Page<>(page.items().stream().map(Placed::item).toList(), page.next());
    }
}
