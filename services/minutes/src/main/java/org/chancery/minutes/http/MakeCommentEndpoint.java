package org.chancery.minutes.http;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.ReviewCommentId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.RecordCommand.MakeComment;
import org.chancery.minutes.record.RecordRefusal;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asks for something before a record is closed. */
@RestController
final class MakeCommentEndpoint {

    private final Records records;

    MakeCommentEndpoint(Records records) {
        this.records = records;
    }

    /** @param id chosen by the client, or null */
    record Request(
            @Nullable UUID id,
            @Nullable StatementId statement,
            ProtectedText text,
            @Nullable Marking marking) {}

    @PostMapping("/api/minutes/records/{record}/comments")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> make(
            @PathVariable UUID record, @Valid @RequestBody Request request, Caller caller, Door door) {
        var inSight = records.find(new RecordId(record), caller.clearance());
        if (request.statement != null && !inSight.isClosed() && !inSight.shows(request.statement)) {
            throw Refused.refused(RecordRefusal.NO_SUCH_STATEMENT, "/statement");
        }
        var comment = new ReviewCommentId(door.idOr(request.id));
        return door.add(
                new MakeComment(
                        new RecordId(record),
                        comment,
                        request.statement,
                        request.text,
                        Objects.requireNonNullElse(request.marking, inSight.defaultMarking())),
                comment.value(),
                "/api/minutes/records/{record}",
                record);
    }
}
