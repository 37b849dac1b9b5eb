package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.Sides;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Somebody wants to meet. */
@RestController
final class ProposeConsultationEndpoint {

    private final References references;
    private final Sides sides;

    ProposeConsultationEndpoint(References references, Streams streams) {
        this.references = references;
        this.sides = new Sides(streams);
    }

    /** The id is chosen here where the client does not bring one; who marks nothing marks OFFICIAL, or as the meeting that it accompanies. */
    record Request(
            @Nullable UUID id,
            @Nullable MechanismId mechanism,
            @Nullable @NotBlankIfPresent @Size(max = 300) String title,
            @Size(max = 50) List<PartyCode> parties,
            @Nullable @Positive Integer announcedRound,
            @Nullable PartyCode proposedBy,
            @Nullable @NotBlankIfPresent @Size(max = 300) String marginsOf,
            @Nullable ConsultationId sideMeetingOf,
            @Nullable Marking marking,
            @Nullable @Valid ToldBody told) {}

    @PostMapping("/api/scheduling/consultations")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> propose(@Valid @RequestBody Request request, Caller caller, Door door) {
        references.mechanism(request.mechanism(), "/mechanism");
        references.parties(request.parties(), "/parties");
        Marking accompanied = request.sideMeetingOf() == null
                ? null
                : references.consultation(request.sideMeetingOf(), caller, "/sideMeetingOf");
        var marking =
                Objects.requireNonNullElse(request.marking(), Objects.requireNonNullElse(accompanied, Marking.DEFAULT));
        References.mayMark(marking, caller);
        var consultation = new ConsultationId(door.idOr(request.id()));
        references.free(consultation, caller);
        var command = new ProposeConsultation(
                consultation,
                request.mechanism(),
                sides.of(request.mechanism()),
                request.title(),
                request.parties(),
                request.announcedRound(),
                request.proposedBy(),
                null,
                request.marginsOf(),
                request.sideMeetingOf(),
                marking,
                ToldBody.told(request.told()),
                accompanied);
        return door.create(command, "/api/scheduling/consultations/{id}", consultation.value());
    }
}
