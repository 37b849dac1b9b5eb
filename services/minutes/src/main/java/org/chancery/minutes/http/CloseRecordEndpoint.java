package org.chancery.minutes.http;

import java.util.UUID;
import org.chancery.minutes.drafts.StatementDrafts;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.record.RecordCommand.CloseRecord;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a record final, by somebody who has read everything of it that they may read. */
@RestController
final class CloseRecordEndpoint {

    private final Records records;
    private final StatementDrafts drafts;

    CloseRecordEndpoint(Records records, StatementDrafts drafts) {
        this.records = records;
        this.drafts = drafts;
    }

    @PostMapping("/api/minutes/records/{record}/closing")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> close(@PathVariable UUID record, Caller caller, Door door) {
        var id = new RecordId(record);
        var closed = records.change(
                id, caller.clearance(), door, RecordInSight::isClosed, new CloseRecord(id, caller.clearance()));
        drafts.closed(id);
        return closed;
    }
}
