package org.chancery.minutes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.text.FoundingText.draft;
import static org.chancery.minutes.text.FoundingText.paragraph;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {

    private static final String VECTOR = """
            chancery-text/1
            title Agreed minutes
            paragraph I.A.(1)
            en The Sides will meet again.
            ko 양측은 다시 만난다.
            annex A paragraph 1
            en Agenda.
            ko 의제.
            """;

    @Test
    void is_the_documented_form() {
        var draft = draft("The Sides will meet again.");
        assertThat(CanonicalText.of(draft.title(), draft.paragraphs())).isEqualTo(VECTOR);
    }

    @Test
    void has_the_hash_that_anybody_computes() {
        // sha256sum of the form above
        assertThat(draft("The Sides will meet again.").hash())
                .isEqualTo("1da005ef6e0c036657d53d98f68f4f5305a8edd1d68381d5798f71a8f725587d");
    }

    @Test
    void does_not_depend_on_white_space_normalisation_form_or_the_order_of_languages() {
        assertThat(CanonicalText.hash(
                        " Agreed  minutes",
                        List.of(
                                paragraph(
                                        null,
                                        "I.A.(1)",
                                        "ko",
                                        "\u110b\u1163\u11bc측은 다시\u00a0만난다.",
                                        "en",
                                        "The Sides\n will meet again. "),
                                paragraph("A", "1", "en", "Agenda.", "ko", "의제."))))
                .isEqualTo(draft("The Sides will meet again.").hash());
    }

    @Test
    void depends_on_every_word_address_and_order() {
        String hash = draft("The Sides will meet again.").hash();
        assertThat(draft("The Sides may meet again.").hash()).isNotEqualTo(hash);
        var paragraphs = draft("The Sides will meet again.").paragraphs();
        assertThat(CanonicalText.hash("Agreed minutes", paragraphs.reversed())).isNotEqualTo(hash);
        assertThat(CanonicalText.hash("Minutes", paragraphs)).isNotEqualTo(hash);
    }
}
