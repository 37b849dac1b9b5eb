package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.TextCommand.LowerTextMarking;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets more people read a text, by authority and with a reason; it goes on saying what it said, under the same hash. */
@RestController
final class LowerTextMarkingEndpoint {

    private final Texts texts;

    LowerTextMarkingEndpoint(Texts texts) {
        this.texts = texts;
    }

    record Request(
            Marking marking,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @NotBlankIfPresent @Size(max = 500) String authority) {}

    @PostMapping("/api/minutes/texts/{text}/lowering")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> lower(
            @PathVariable UUID text, @Valid @RequestBody Request request, Caller caller, Door door) {
        var inSight = texts.find(new TextId(text), caller.clearance());
        return door.change(new LowerTextMarking(
                new TextId(text),
                request.marking,
                request.reason,
                request.authority,
                texts.meeting(inSight.newest(), caller.clearance())));
    }
}
