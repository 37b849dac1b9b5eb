package org.chancery.minutes.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.TextCommand.RecordApproval;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records that a side approves the version that lies before it; with the last side the text is agreed. */
@RestController
final class RecordApprovalEndpoint {

    private final Texts texts;

    RecordApprovalEndpoint(Texts texts) {
        this.texts = texts;
    }

    @PostMapping("/api/minutes/texts/{text}/approvals")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> approve(
            @PathVariable UUID text, @Valid @RequestBody ApprovalBody request, Caller caller, Door door) {
        texts.find(new TextId(text), caller.clearance());
        return door.change(new RecordApproval(new TextId(text), request.approval()));
    }
}
