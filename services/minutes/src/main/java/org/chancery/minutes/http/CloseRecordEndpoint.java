package org.chancery.minutes.http;

import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.record.RecordCommand.CloseRecord;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.door.Shown;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a record final, by somebody who has read everything of it that they may read. */
@RestController
final class CloseRecordEndpoint {

    private final Records records;

    CloseRecordEndpoint(Records records) {
        this.records = records;
    }

    @PostMapping("/api/minutes/records/{record}/closing")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> close(@PathVariable UUID record, Caller caller, Door door) {
        long seen = door.ifMatch();
        var id = new RecordId(record);
        var inSight = records.find(id, caller.clearance());
        // Whoever repeats a closing read the record while it was open.
        if (!inSight.isClosed() && inSight.view().tag() != seen) {
            throw changed();
        }
        Accepted accepted = close(new CloseRecord(id, caller.clearance()), inSight.version(), door);
        return Shown.version(records.find(id, caller.clearance()).view().tag(), accepted);
    }

    private static Accepted close(CloseRecord command, long version, Door door) {
        try {
            return door.changeAt(version, command);
        } catch (StaleVersion e) {
            // It would name the version, which counts what this reader may not know of.
            throw changed();
        }
    }

    private static Problem changed() {
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version", "It has changed since you read it")
                .because("read the record again before you close it");
    }
}
