package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A consultation is recorded as held. */
@RestController
final class RecordAsHeldEndpoint {

    private final References references;

    RecordAsHeldEndpoint(References references) {
        this.references = references;
    }

    /**
     * May be left out, and each of its fields too.
     *
     * @param attendanceUnstated whether it is not known of some sides who sat for them
     * @param countedAs the ordinals that an old record gives it; the mechanism counts it where there are none
     */
    record Request(
            @Nullable Boolean attendanceUnstated,
            @Nullable @Size(max = 50) List<@Valid Ordinal> countedAs) {

        private static final Request NOTHING_MORE = new Request(null, null);

        private RecordAsHeld command(ConsultationId consultation) {
            List<CountedAs> ordinals = countedAs == null
                    ? List.of()
                    : countedAs.stream()
                            .map(each -> new CountedAs(each.party(), each.ordinal()))
                            .toList();
            return new RecordAsHeld(consultation, Boolean.TRUE.equals(attendanceUnstated), ordinals);
        }
    }

    /** The ordinal of one side, or of all where none is named. */
    record Ordinal(
            @Nullable PartyCode party,
            @Positive @Max(10_000) int ordinal) {}

    @PostMapping("/api/scheduling/consultations/{id}/held")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> hold(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable Request request,
            Caller caller,
            Door door) {
        return door.change(
                (request == null ? Request.NOTHING_MORE : request).command(references.consultation(id, caller)));
    }
}
