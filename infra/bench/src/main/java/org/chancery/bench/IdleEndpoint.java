package org.chancery.bench;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what {@link OpenLedgerEndpoint} takes, from the same callers, and does nothing: no command can be faster than that. */
@RestController
final class IdleEndpoint {

    static final String PATH = "/api/idle";

    /** What it was given. */
    record Taken(int letters) {}

    @PostMapping(PATH)
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Taken> take(@Valid @RequestBody OpenLedgerEndpoint.Request request) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Taken(request.text().length()));
    }
}
