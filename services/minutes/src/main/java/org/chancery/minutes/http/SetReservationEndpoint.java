package org.chancery.minutes.http;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.record.RecordCommand.SetReservation;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets the clause that governs the whole record, or lifts it. */
@RestController
final class SetReservationEndpoint {

    private final Records records;

    SetReservationEndpoint(Records records) {
        this.records = records;
    }

    record Request(@Nullable ProtectedText reservation) {}

    @PutMapping("/api/minutes/records/{record}/reservation")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> set(
            @PathVariable UUID record, @Valid @RequestBody Request request, Caller caller, Door door) {
        return records.change(
                new RecordId(record),
                caller.clearance(),
                door,
                inSight -> Objects.equals(inSight.reservation(), request.reservation),
                new SetReservation(new RecordId(record), request.reservation));
    }
}
