package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Wording;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;

/** A paragraph of a text, as it is read and written. */
record ParagraphBody(
        @Nullable @NotBlankIfPresent @Size(max = 20) String annex,
        @NotBlank @Size(max = 100) String address,
        @Size(max = 20) List<@Valid Words> wordings,
        @Nullable @Size(max = 50) List<StatementId> statements) {

    /** How a language tag (BCP 47) is written. */
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    /** Words in one language. */
    record Words(@Size(max = 35) @Pattern(regexp = LANGUAGE) String language, ProtectedText text) {}

    Paragraph paragraph() {
        return new Paragraph(
                annex,
                address,
                wordings.stream()
                        .map(each -> new Wording(each.language, each.text))
                        .toList(),
                statements == null ? List.of() : statements);
    }

    static List<Paragraph> paragraphs(List<ParagraphBody> bodies) {
        return bodies.stream().map(ParagraphBody::paragraph).toList();
    }
}
