package org.chancery.minutes.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.readout.ReadoutCommand.WriteAssessment;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Writes what the own side makes of the meeting. {@code If-Match} is the revision, 0 before the first. */
@RestController
final class WriteAssessmentEndpoint {

    private final Records records;

    WriteAssessmentEndpoint(Records records) {
        this.records = records;
    }

    record Request(ProtectedText text) {}

    @PutMapping("/api/minutes/records/{record}/assessment")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> write(
            @PathVariable UUID record, @Valid @RequestBody Request request, Caller caller, Door door) {
        var inSight = records.find(new RecordId(record), caller.clearance());
        var command = new WriteAssessment(
                new RecordId(record),
                inSight.opening().consultation(),
                inSight.isClosed(),
                door.ifMatch(),
                request.text(),
                records.meeting(inSight.opening()));
        return door.changePart(command, command.readout().value());
    }
}
