package org.chancery.minutes.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.minutes.drafts.StatementDrafts;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.RecordCommand.ReviseStatement;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Puts a statement differently. {@code If-Match} is its revision, so that two note takers collide only on the same one. */
@RestController
final class ReviseStatementEndpoint {

    private final Records records;
    private final StatementDrafts drafts;
    private final References references;

    ReviseStatementEndpoint(Records records, StatementDrafts drafts, References references) {
        this.records = records;
        this.drafts = drafts;
        this.references = references;
    }

    @PutMapping("/api/minutes/records/{record}/statements/{statement}")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> revise(
            @PathVariable UUID record,
            @PathVariable UUID statement,
            @Valid @RequestBody StatementBody request,
            Caller caller,
            Door door) {
        long seen = door.ifMatch();
        var inSight = records.find(new RecordId(record), caller.clearance());
        var id = new StatementId(statement);
        inSight.hideFromTheUncleared(id);
        var content = request.content(id, inSight);
        references.requireSound(
                new RecordId(record), "/undertakings", content.undertakings(), inSight.undertakings(id), caller);
        var changed = door.changePart(new ReviseStatement(new RecordId(record), id, seen, content), statement);
        drafts.recorded(new RecordId(record), caller.sub(), id);
        return changed;
    }
}
