package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.minutes.events.AttachmentId;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.record.RecordCommand.LowerAttachmentMarking;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets more people read a document of a record, by authority and with a reason. */
@RestController
final class LowerAttachmentMarkingEndpoint {

    private final Records records;

    LowerAttachmentMarkingEndpoint(Records records) {
        this.records = records;
    }

    record Request(
            Marking marking,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @NotBlankIfPresent @Size(max = 500) String authority) {}

    @PostMapping("/api/minutes/records/{record}/attachments/{attachment}/lowering")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> lower(
            @PathVariable UUID record,
            @PathVariable UUID attachment,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        var id = new AttachmentId(attachment);
        records.find(new RecordId(record), caller.clearance()).attachment(id);
        return door.add(
                new LowerAttachmentMarking(
                        new RecordId(record), id, request.marking, request.reason, request.authority),
                attachment,
                "/api/minutes/records/{record}",
                record);
    }
}
