package org.chancery.minutes.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.ReviewCommentId;
import org.chancery.minutes.record.RecordCommand.ResolveComment;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says that a comment is dealt with. */
@RestController
final class ResolveCommentEndpoint {

    private final Records records;

    ResolveCommentEndpoint(Records records) {
        this.records = records;
    }

    record Request(@Nullable ProtectedText resolution) {}

    @PostMapping("/api/minutes/records/{record}/comments/{comment}/resolution")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> resolve(
            @PathVariable UUID record,
            @PathVariable UUID comment,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        var id = new ReviewCommentId(comment);
        records.find(new RecordId(record), caller.clearance()).hideFromTheUncleared(id);
        return door.add(
                new ResolveComment(new RecordId(record), id, request.resolution),
                comment,
                "/api/minutes/records/{record}",
                record);
    }
}
