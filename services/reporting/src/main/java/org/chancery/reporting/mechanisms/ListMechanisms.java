package org.chancery.reporting.mechanisms;

import java.util.List;
import java.util.Objects;
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

/** Which mechanisms are there, of all parties, of one, or of several together? By name. */
@RestController
final class ListMechanisms {

    private final Mechanisms mechanisms;

    ListMechanisms(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    /** How far a mechanism has come. */
    enum State {
        PROPOSED,
        LAUNCHED,
        SUSPENDED,
        CLOSED
    }

    @GetMapping("/api/reporting/mechanisms")
    @PreAuthorize(Readers.OF_CONTENT)
    Page<MechanismItem> list(
            Caller caller,
            Keyset keyset,
            @RequestParam(required = false) @Nullable List<PartyCode> party,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Applied applied) {
        List<String> parties = Objects.requireNonNullElse(party, List.<PartyCode>of()).stream()
                .map(PartyCode::value)
                .toList();
        var page = Page.of(
                mechanisms.page(parties, state == null ? null : state.name(), caller.clearance(), keyset, applied),
                keyset,
                placed -> Cursor.of(placed.place()));
        return new Page<>(page.items().stream().map(Mechanisms.Placed::item).toList(), page.next());
    }
}
