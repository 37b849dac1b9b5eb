package org.chancery.commitments.http;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A side that was asked has given its answer. */
@RestController
final class AnswerRequestEndpoint {

    private final Visible visible;
    private final References references;

    AnswerRequestEndpoint(Visible visible, References references) {
        this.visible = visible;
        this.references = references;
    }

    /** What was answered; a counter-proposal stands in words or names the commitment that it is followed up as. */
    record Request(
            Response response,
            PartyCode by,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement,
            @Nullable CommitmentId counteredBy) {

        AnswerRequest command(CommitmentId commitment, Marking named) {
            return new AnswerRequest(commitment, response, by, on, words, statement, counteredBy, named);
        }
    }

    @PostMapping("/api/commitments/commitments/{id}/answer")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> answer(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        references.requireStatement("/statement", request.statement(), caller);
        visible.requireReference("/counteredBy", request.counteredBy(), caller);
        Marking named = references.marking(request.statement()).or(visible.marking(request.counteredBy()));
        return door.change(request.command(commitment, named));
    }
}
