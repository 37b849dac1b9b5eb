package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Wording;
import org.chancery.minutes.readout.ReadoutCommand.ReleaseReadout;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Releases a readout in words that never change. {@code If-Match} is the revision of the assessment, 0 without one. */
@RestController
final class ReleaseReadoutEndpoint {

    private final Records records;

    ReleaseReadoutEndpoint(Records records) {
        this.records = records;
    }

    record Request(
            @Size(max = 20) List<ParagraphBody.@Valid Words> texts,
            LocalDate releasedOn,
            @Nullable Instant embargoUntil) {}

    @PostMapping("/api/minutes/records/{record}/readout/release")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> release(
            @PathVariable UUID record, @Valid @RequestBody Request request, Caller caller, Door door) {
        var inSight = records.find(new RecordId(record), caller.clearance());
        var command = new ReleaseReadout(
                new RecordId(record),
                inSight.opening().consultation(),
                inSight.isClosed(),
                inSight.reservation(),
                door.ifMatch(),
                request.texts.stream()
                        .map(each -> new Wording(each.language(), each.text()))
                        .toList(),
                request.releasedOn,
                request.embargoUntil,
                records.meeting(inSight.opening()));
        return door.changePart(command, command.readout().value());
    }
}
