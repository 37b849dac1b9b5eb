package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.SourceId;
import org.chancery.minutes.record.RecordCommand.WithdrawSource;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a source off a record for a stated reason. */
@RestController
final class WithdrawSourceEndpoint {

    private final Records records;

    WithdrawSourceEndpoint(Records records) {
        this.records = records;
    }

    record Request(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/api/minutes/records/{record}/sources/{source}/withdrawal")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> withdraw(
            @PathVariable UUID record,
            @PathVariable UUID source,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        var id = new SourceId(source);
        records.find(new RecordId(record), caller.clearance()).hideFromTheUncleared(id);
        return door.add(
                new WithdrawSource(new RecordId(record), id, request.reason),
                source,
                "/api/minutes/records/{record}",
                record);
    }
}
