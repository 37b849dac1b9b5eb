package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.chancery.minutes.text.TextCommand.Draft;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/** The words of one version, as they are written. */
record TextBody(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 20) List<@Size(max = 35) @Pattern(regexp = ParagraphBody.LANGUAGE) String> languages,
        @Size(max = 500) List<@Valid ParagraphBody> paragraphs,
        @Nullable Marking marking) {

    /** @param before how it is marked where nothing is said */
    Draft draft(Marking before) {
        return new Draft(
                title, languages, ParagraphBody.paragraphs(paragraphs), Objects.requireNonNullElse(marking, before));
    }
}
