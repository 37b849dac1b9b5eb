package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.TextCommand.SubmitText;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lays a text before the sides, for them to agree on. */
@RestController
final class SubmitTextEndpoint {

    private final Texts texts;
    private final References references;

    SubmitTextEndpoint(Texts texts, References references) {
        this.texts = texts;
        this.references = references;
    }

    /** @param record of which it is the agreed counterpart */
    record Request(
            @Nullable UUID id,
            @Nullable RecordId record,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @NotBlank @Size(max = 300) String title,
            @Size(max = 50) List<PartyCode> parties,
            @Size(max = 20) List<@Size(max = 35) @Pattern(regexp = ParagraphBody.LANGUAGE) String> languages,
            @Size(max = 500) List<@Valid ParagraphBody> paragraphs,
            @Nullable Marking marking) {

        TextBody words() {
            return new TextBody(title, languages, paragraphs, marking);
        }
    }

    @PostMapping("/api/minutes/texts")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> submit(@Valid @RequestBody Request request, Caller caller, Door door) {
        // What nobody marks is marked as the meeting is that it was agreed at.
        Marking meeting = Texts.higher(
                references.requireConsultation("/consultation", request.consultation, caller),
                texts.meetingOf(request.record, caller.clearance()));
        var draft = request.words().draft(Objects.requireNonNullElse(meeting, Marking.DEFAULT));
        texts.check(request.record, draft.paragraphs(), caller.clearance());
        references.requireAll("/parties", request.parties);
        references.require("/mechanism", request.mechanism);
        var text = new TextId(door.idOr(request.id));
        return door.create(
                new SubmitText(
                        text, request.record, request.consultation, request.mechanism, request.parties, draft, meeting),
                "/api/minutes/texts/{text}",
                text.value());
    }
}
