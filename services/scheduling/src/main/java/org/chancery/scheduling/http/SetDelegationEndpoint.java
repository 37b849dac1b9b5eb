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
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.events.Delegation.Completeness;
import org.chancery.scheduling.events.Delegation.Presence;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One side's delegation is set. */
@RestController
final class SetDelegationEndpoint {

    private final References references;
    private final Attendance attendance;

    SetDelegationEndpoint(References references, Attendance attendance) {
        this.references = references;
        this.attendance = attendance;
    }

    /** A list that is left out is empty. */
    record Request(
            @Nullable @Size(max = 20) List<@Valid Attendee> chairs,
            @Nullable @Size(max = 100) List<@Valid Attendee> members,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 300) String> organisations,
            @Nullable Completeness completeness,
            @Nullable @Min(1) @Max(50) Integer listedAt)
            implements Attendance.Described {}

    /**
     * What is left out of a registered person is copied from the register, as it was on the day. Of a chair whom nobody
     * names, the title is enough.
     */
    record Attendee(
            @Nullable PersonId person,
            @Nullable PersonName name,
            @Nullable @NotBlankIfPresent @Size(max = 300) String title,
            @Nullable @NotBlankIfPresent @Size(max = 300) String organisation,
            @Nullable Presence presence) {}

    @PutMapping("/api/scheduling/consultations/{id}/delegations/{party}")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> set(
            @PathVariable UUID id,
            @PathVariable PartyCode party,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        var consultation = references.consultation(id, caller);
        return door.change(new SetDelegation(consultation, attendance.of(consultation, party, request)));
    }
}
