package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.EnterByHand;
import org.chancery.commitments.events.CommitmentEvent.PledgeForm;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A commitment that stands in no record is entered by hand, with the occasion on which it was said. */
@RestController
final class EnterCommitmentEndpoint {

    private final References references;

    EnterCommitmentEndpoint(References references) {
        this.references = references;
    }

    /** The id is chosen here where the client does not bring one; who marks nothing marks as the consultation is marked. */
    record Request(
            @Nullable UUID id,
            Terms.Kind kind,
            @Size(max = 20) List<@Valid Who> owners,
            @Nullable @Size(max = 20) List<@Valid Who> counterparts,
            ProtectedText text,
            @Nullable @NotBlankIfPresent @Size(max = 100) String modality,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String condition,
            @Valid When due,
            @Nullable Marking marking,
            @Nullable MechanismId nextRoundOf,
            Source.Occasion occasion,
            @Nullable LocalDate date,
            @Nullable @NotBlankIfPresent @Size(max = 500) String description,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable @Size(max = 60) List<PartyCode> parties,
            @Nullable CampaignId campaign,
            @Nullable PledgeForm pledge) {

        Terms terms(Marking meeting) {
            return new Terms(
                    kind,
                    Who.bearers(owners),
                    Who.bearers(counterparts),
                    text,
                    modality,
                    condition,
                    due.due(),
                    EnterByHand.standing(occasion),
                    Objects.requireNonNullElse(marking, Marking.DEFAULT.or(meeting)),
                    nextRoundOf);
        }

        Source source() {
            return new Source(
                    null,
                    null,
                    null,
                    consultation,
                    mechanism,
                    Objects.requireNonNullElse(parties, List.of()),
                    occasion,
                    date,
                    description,
                    campaign);
        }
    }

    @PostMapping("/api/commitments/commitments")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> enter(@Valid @RequestBody Request request, Caller caller, Door door) {
        var id = new CommitmentId(door.idOr(request.id()));
        references.requireConsultation("/consultation", request.consultation(), caller);
        Marking meeting = references.marking(request.consultation());
        var command = new EnterByHand(id, request.terms(meeting), request.source(), request.pledge(), meeting);
        check(command, caller);
        return door.create(command, "/api/commitments/commitments/{id}", id.value());
    }

    private void check(EnterByHand command, Caller caller) {
        Terms terms = command.terms();
        References.mayMark(terms.marking(), caller);
        references.requireParties("/owners", terms.owners());
        references.requireParties("/counterparts", terms.counterparts());
        references.require("/nextRoundOf", terms.nextRoundOf());
        Source source = command.source();
        references.require("/mechanism", source.mechanism());
        references.requireAll("/parties", source.parties());
        references.require("/campaign", source.campaign());
    }
}
