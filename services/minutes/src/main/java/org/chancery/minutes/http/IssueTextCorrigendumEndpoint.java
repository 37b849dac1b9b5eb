package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.TextCommand.IssueTextCorrigendum;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mends an agreed text by a numbered corrigendum that every side has approved. */
@RestController
final class IssueTextCorrigendumEndpoint {

    private final Texts texts;

    IssueTextCorrigendumEndpoint(Texts texts) {
        this.texts = texts;
    }

    record Request(
            @NotBlank @Size(max = 2000) String reason,
            @Size(max = 500) List<@Valid ParagraphBody> paragraphs,
            @Size(max = 50) List<@Valid ApprovalBody> approvals) {}

    @PostMapping("/api/minutes/texts/{text}/corrigenda")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> issue(
            @PathVariable UUID text, @Valid @RequestBody Request request, Caller caller, Door door) {
        var agreed = texts.find(new TextId(text), caller.clearance());
        var paragraphs = texts.keeping(
                agreed.newest(), agreed.standing(), ParagraphBody.paragraphs(request.paragraphs), caller.clearance());
        return door.change(new IssueTextCorrigendum(
                new TextId(text),
                request.reason,
                paragraphs,
                request.approvals.stream().map(ApprovalBody::approval).toList()));
    }
}
