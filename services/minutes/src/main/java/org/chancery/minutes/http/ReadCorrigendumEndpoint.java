package org.chancery.minutes.http;

import static org.chancery.minutes.text.TextRefusal.TEXT_IS_NOT_AGREED;
import static org.chancery.platform.deciding.Refused.refused;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.CanonicalText;
import org.chancery.minutes.text.MendingText;
import org.chancery.platform.identity.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an agreed text would say with a corrigendum, and the hash that the sides are to approve. Changes nothing. */
@RestController
final class ReadCorrigendumEndpoint {

    private final Texts texts;

    ReadCorrigendumEndpoint(Texts texts) {
        this.texts = texts;
    }

    record Request(@Size(max = 500) List<@Valid ParagraphBody> paragraphs) {}

    /**
     * The text as it would read.
     *
     * @param hash what each side approves
     * @param canonical the form that the hash is over
     */
    record Reading(String hash, String canonical) {}

    @PostMapping("/api/minutes/texts/{text}/corrigenda/reading")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    Reading read(@PathVariable UUID text, @Valid @RequestBody Request request, Caller caller) {
        var inSight = texts.find(new TextId(text), caller.clearance());
        var agreed = inSight.newest();
        List<Paragraph> corrected = ParagraphBody.paragraphs(request.paragraphs);
        corrected = texts.keeping(agreed, inSight.standing(), corrected, caller.clearance());
        if (!inSight.isAgreed()) {
            throw refused(TEXT_IS_NOT_AGREED);
        }
        List<Paragraph> paragraphs = MendingText.reading(agreed, inSight.standing(), corrected);
        return new Reading(
                CanonicalText.hash(agreed.title(), paragraphs), CanonicalText.of(agreed.title(), paragraphs));
    }
}
