package org.chancery.minutes.http;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.drafts.StatementDrafts;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Enters a statement with its undertakings into a record. The caller's {@code draft} of it, if it had one, is gone then. */
@RestController
final class RecordStatementEndpoint {

    private final Records records;
    private final StatementDrafts drafts;
    private final References references;

    RecordStatementEndpoint(Records records, StatementDrafts drafts, References references) {
        this.records = records;
        this.drafts = drafts;
        this.references = references;
    }

    @PostMapping("/api/minutes/records/{record}/statements")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> record(
            @PathVariable UUID record,
            @RequestParam(required = false) @Nullable UUID draft,
            @Valid @RequestBody StatementBody request,
            Caller caller,
            Door door) {
        var inSight = records.find(new RecordId(record), caller.clearance());
        var statement = new StatementId(door.newId());
        var content = request.content(statement, inSight);
        references.requireSound(inSight.opening().record(), "/undertakings", content.undertakings(), List.of(), caller);
        var recorded = door.createPart(
                new RecordStatement(inSight.opening().record(), statement, content),
                statement.value(),
                "/api/minutes/records/{record}/statements/{statement}",
                record,
                statement.value());
        if (draft != null) {
            drafts.delete(inSight.opening().record(), caller.sub(), draft);
        }
        return recorded;
    }
}
