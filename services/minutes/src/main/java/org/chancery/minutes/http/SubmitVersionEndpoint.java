package org.chancery.minutes.http;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.TextCommand.SubmitVersion;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lays another version of a text before the sides, whose earlier approvals are void. */
@RestController
final class SubmitVersionEndpoint {

    private final Texts texts;

    SubmitVersionEndpoint(Texts texts) {
        this.texts = texts;
    }

    @PostMapping("/api/minutes/texts/{text}/versions")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> submit(
            @PathVariable UUID text, @Valid @RequestBody TextBody request, Caller caller, Door door) {
        var before = texts.find(new TextId(text), caller.clearance()).newest();
        var draft = request.draft(before.marking());
        var paragraphs = texts.keeping(before, before.paragraphs(), draft.paragraphs(), caller.clearance());
        return door.change(new SubmitVersion(new TextId(text), draft.with(paragraphs)));
    }
}
