package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.ClearFlag;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Somebody has looked at a commitment whose words were corrected. */
@RestController
final class ClearFlagEndpoint {

    private final Visible visible;

    ClearFlagEndpoint(Visible visible) {
        this.visible = visible;
    }

    /** The corrigendum, by the record or the text that it mends and its number there, and what came of the look. */
    record Request(
            @Nullable RecordId record,
            @Nullable TextId text,
            int number,
            @NotBlank @Size(max = 2000) String outcome) {

        private Corrigendum corrigendum() {
            if (record != null && text == null) {
                return Corrigendum.to(record, number);
            }
            if (text != null && record == null) {
                return Corrigendum.to(text, number);
            }
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "record-or-text",
                            "A corrigendum mends a record or a text, not both")
                    .at("/record", "either this or /text is given");
        }
    }

    @PostMapping("/api/commitments/commitments/{id}/flag-clearance")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> clear(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        return door.change(new ClearFlag(commitment, request.corrigendum(), request.outcome()));
    }
}
