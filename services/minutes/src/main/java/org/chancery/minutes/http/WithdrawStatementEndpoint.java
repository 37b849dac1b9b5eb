package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.minutes.drafts.StatementDrafts;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.RecordCommand.WithdrawStatement;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a statement out of a record for a stated reason. {@code If-Match} is its revision. */
@RestController
final class WithdrawStatementEndpoint {

    private final Records records;
    private final StatementDrafts drafts;

    WithdrawStatementEndpoint(Records records, StatementDrafts drafts) {
        this.records = records;
        this.drafts = drafts;
    }

    record Request(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/api/minutes/records/{record}/statements/{statement}/withdrawal")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> withdraw(
            @PathVariable UUID record,
            @PathVariable UUID statement,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        long seen = door.ifMatch();
        var id = new StatementId(statement);
        records.find(new RecordId(record), caller.clearance()).hideFromTheUncleared(id);
        var changed =
                door.changePart(new WithdrawStatement(new RecordId(record), id, seen, request.reason()), statement);
        drafts.recorded(new RecordId(record), caller.sub(), id);
        return changed;
    }
}
