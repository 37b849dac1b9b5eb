package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.TextCommand.WithdrawApproval;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.PartyCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records that a side no longer approves a text that is not agreed yet, and why. */
@RestController
final class WithdrawApprovalEndpoint {

    private final Texts texts;

    WithdrawApprovalEndpoint(Texts texts) {
        this.texts = texts;
    }

    record Request(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/api/minutes/texts/{text}/approvals/{party}/withdrawal")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> withdraw(
            @PathVariable UUID text,
            @PathVariable PartyCode party,
            @Valid @RequestBody Request request,
            Caller caller,
            Door door) {
        texts.find(new TextId(text), caller.clearance());
        return door.change(new WithdrawApproval(new TextId(text), party, request.reason));
    }
}
