package org.chancery.minutes.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.CanonicalText;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.door.Shown;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows an agreed text, and the form of it that the hash is over. */
@RestController
final class TextEndpoint {

    private final Texts texts;

    TextEndpoint(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/api/minutes/texts/{text}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<TextInSight.View> get(@PathVariable UUID text, Caller caller, AsOf asOf) {
        TextInSight inSight = texts.find(new TextId(text), caller.clearance(), asOf);
        return Shown.version(inSight.version(), texts.view(inSight, caller.clearance(), asOf));
    }

    @GetMapping("/api/minutes/texts/{text}/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID text, Caller caller, Between between) {
        return between.compare(asOf -> get(text, caller, asOf));
    }

    @GetMapping(path = "/api/minutes/texts/{text}/canonical", produces = MediaType.TEXT_PLAIN_VALUE)
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<String> canonical(
            @PathVariable UUID text, @RequestParam(required = false) @Nullable Integer version, Caller caller) {
        TextInSight inSight = texts.find(new TextId(text), caller.clearance());
        TextSubmitted asked = version == null ? inSight.newest() : inSight.numbered(version, caller.clearance());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(CanonicalText.of(asked.title(), asked.paragraphs()));
    }
}
