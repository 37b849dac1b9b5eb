package org.chancery.minutes.http;

import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Shown;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows one statement as it stands, or stood at an instant; its {@code ETag} is its revision. */
@RestController
final class StatementEndpoint {

    private final Records records;

    StatementEndpoint(Records records) {
        this.records = records;
    }

    @GetMapping("/api/minutes/records/{record}/statements/{statement}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<RecordView.Line> get(
            @PathVariable UUID record, @PathVariable UUID statement, Caller caller, AsOf asOf) {
        RecordView.Line line =
                records.find(new RecordId(record), caller.clearance(), asOf).statement(new StatementId(statement));
        return Shown.version(line.revision(), line);
    }
}
