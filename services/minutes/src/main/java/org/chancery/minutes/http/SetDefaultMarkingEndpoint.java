package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.record.RecordCommand.SetDefaultMarking;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets what statements are marked that state no marking; lowering it takes authority and a reason. */
@RestController
final class SetDefaultMarkingEndpoint {

    private final Records records;

    SetDefaultMarkingEndpoint(Records records) {
        this.records = records;
    }

    record Request(
            Marking marking,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String reason) {}

    @PutMapping("/api/minutes/records/{record}/default-marking")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> set(
            @PathVariable UUID record, @Valid @RequestBody Request request, Caller caller, Door door) {
        return records.change(
                new RecordId(record),
                caller.clearance(),
                door,
                inSight -> inSight.defaultMarking() == request.marking,
                new SetDefaultMarking(
                        new RecordId(record), request.marking, request.reason, caller.has("HEAD_OF_DELEGATION")));
    }
}
