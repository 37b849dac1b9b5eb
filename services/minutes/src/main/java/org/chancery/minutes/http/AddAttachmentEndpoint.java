package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chancery.minutes.events.Attachment;
import org.chancery.minutes.events.AttachmentId;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.record.RecordCommand.AddAttachment;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Attaches a document that is kept elsewhere to a record, with what tells whether it is still the same. */
@RestController
final class AddAttachmentEndpoint {

    private final Records records;

    AddAttachmentEndpoint(Records records) {
        this.records = records;
    }

    /** @param size in bytes */
    record Request(
            @NotBlank @Size(max = 300) String name,

            @NotBlank @Size(max = 2000) @Pattern(regexp = "[A-Za-z][A-Za-z0-9+.-]*:[^\\s\"<>]+")
            String uri,

            @Size(min = 64, max = 64) @Pattern(regexp = "[0-9a-f]{64}")
            String sha256,

            @PositiveOrZero long size,

            @Size(max = 127) @Pattern(regexp = "[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+")
            String mediaType,

            @Nullable Marking marking) {}

    @PostMapping("/api/minutes/records/{record}/attachments")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> add(
            @PathVariable UUID record, @Valid @RequestBody Request request, Caller caller, Door door) {
        var inSight = records.find(new RecordId(record), caller.clearance());
        var attachment = new Attachment(
                new AttachmentId(door.newId()),
                request.name,
                request.uri,
                request.sha256,
                request.size,
                request.mediaType,
                Objects.requireNonNullElse(request.marking, inSight.defaultMarking()));
        return door.add(
                new AddAttachment(new RecordId(record), attachment),
                attachment.attachment().value(),
                "/api/minutes/records/{record}",
                record);
    }
}
