package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.ConsultationCommand.CorrectAttendance;
import org.chancery.scheduling.events.Delegation.Completeness;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who sat for one side was recorded wrongly. */
@RestController
final class CorrectAttendanceEndpoint {

    private final References references;
    private final Attendance attendance;

    CorrectAttendanceEndpoint(References references, Attendance attendance) {
        this.references = references;
        this.attendance = attendance;
    }

    /** The whole delegation as it was, and why it was recorded otherwise. */
    record Request(
            @Nullable @Size(max = 20) List<SetDelegationEndpoint.@Valid Attendee> chairs,
            @Nullable @Size(max = 100) List<SetDelegationEndpoint.@Valid Attendee> members,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 300) String> organisations,
            @Nullable Completeness completeness,
            @Nullable @Min(1) @Max(50) Integer listedAt,
            @NotBlank @Size(max = 2000) String reason)
            implements Attendance.Described {}

    @PostMapping("/api/scheduling/consultations/{id}/delegations/{party}/correction")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> correct(
            @PathVariable UUID id,
            @PathVariable PartyCode party,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        var consultation = references.consultation(id, caller);
        var delegation = attendance.of(consultation, party, request);
        return door.change(new CorrectAttendance(consultation, delegation, request.reason()));
    }
}
