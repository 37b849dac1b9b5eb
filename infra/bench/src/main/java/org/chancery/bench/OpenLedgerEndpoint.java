package org.chancery.bench;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A ledger is opened. */
@RestController
final class OpenLedgerEndpoint {

    static final String PATH = "/api/ledgers";

    /** With the first entry. */
    record Request(@NotBlank @Size(max = 2000) String text) {}

    @PostMapping(PATH)
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> open(@Valid @RequestBody Request request, Door door) {
        var ledger = new LedgerId(door.newId());
        return door.create(new LedgerCommand.Open(ledger, request.text()), "/api/ledgers/{id}", ledger.value());
    }
}
