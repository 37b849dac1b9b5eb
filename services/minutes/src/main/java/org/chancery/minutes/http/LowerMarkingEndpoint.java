package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.RecordCommand.LowerMarking;
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

/** Lets more people read a statement, by authority and with a reason. {@code If-Match} is its revision. */
@RestController
final class LowerMarkingEndpoint {

    private final Records records;

    LowerMarkingEndpoint(Records records) {
        this.records = records;
    }

    record Request(
            Marking marking,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @NotBlankIfPresent @Size(max = 500) String authority) {}

    @PostMapping("/api/minutes/records/{record}/statements/{statement}/lowering")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> lower(
            @PathVariable UUID record,
            @PathVariable UUID statement,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        long seen = door.ifMatch();
        var id = new StatementId(statement);
        records.find(new RecordId(record), caller.clearance()).statement(id);
        return door.changePart(
                new LowerMarking(new RecordId(record), id, seen, request.marking, request.reason, request.authority),
                statement);
    }
}
