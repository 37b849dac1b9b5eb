package org.chancery.minutes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.text.FoundingText.AGREED;
import static org.chancery.minutes.text.FoundingText.IN;
import static org.chancery.minutes.text.FoundingText.KR;
import static org.chancery.minutes.text.FoundingText.TEXT;
import static org.chancery.minutes.text.FoundingText.approval;
import static org.chancery.minutes.text.FoundingText.draft;
import static org.chancery.minutes.text.FoundingText.paragraph;
import static org.chancery.minutes.text.FoundingText.submitted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalRecorded;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.text.TextCommand.Draft;
import org.chancery.minutes.text.TextCommand.IssueTextCorrigendum;
import org.chancery.minutes.text.TextCommand.SubmitVersion;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Test;

class MendedTextTest {

    private static final Draft WILL = draft("The Sides will meet again.");
    private static final Draft MAY = draft("The Sides may meet again.");
    private static final AgreedTextEvent[] UNTIL_AGREED = {
        submitted(1, WILL),
        new ApprovalRecorded(TEXT, 1, approval(IN, WILL.hash())),
        new ApprovalRecorded(TEXT, 1, approval(KR, WILL.hash())),
        new TextAgreed(TEXT, null, null, List.of(KR, IN), WILL.hash(), List.of(AGREED), LocalDate.of(2021, 1, 21)),
        mended(1, MAY)
    };

    private final DeciderScenario<AgreedText, TextCommand, AgreedTextEvent> text =
            DeciderScenario.of(AgreedText.unknown(), Instant.parse("2021-02-01T09:00:00Z"));

    private static TextCorrigendumIssued mended(int number, Draft draft) {
        return new TextCorrigendumIssued(
                TEXT,
                null,
                null,
                List.of(KR, IN),
                number,
                "A slip.",
                List.of(draft.paragraphs().getFirst()),
                List.of(AGREED),
                List.of(approval(KR, draft.hash()), approval(IN, draft.hash())),
                draft.hash());
    }

    private static IssueTextCorrigendum mend(Draft draft, String hash) {
        return new IssueTextCorrigendum(
                TEXT,
                "A slip.",
                List.of(draft.paragraphs().getFirst()),
                List.of(approval(KR, hash), approval(IN, hash)));
    }

    @Test
    void another_corrigendum_takes_the_next_number() {
        text.given(UNTIL_AGREED).when(mend(WILL, WILL.hash())).thenEvents(mended(2, WILL));
    }

    @Test
    void a_corrigendum_is_approved_by_the_hash_of_the_mended_text() {
        text.given(UNTIL_AGREED)
                .when(mend(WILL, MAY.hash()))
                .thenRefused(TextRefusal.HASH_IS_OF_ANOTHER_TEXT)
                .at("/approvals/0/hash");
    }

    @Test
    void a_corrigendum_and_a_version_stand_in_every_language_too() {
        Paragraph english = paragraph(null, "I.A.(1)", "en", "The Sides met.");
        text.given(UNTIL_AGREED)
                .when(new IssueTextCorrigendum(TEXT, "A slip.", List.of(english), List.of()))
                .thenRefused(TextRefusal.LANGUAGES_ARE_NOT_ALIGNED)
                .at("/paragraphs/0/wordings");
        text.given(submitted(1, WILL))
                .when(new SubmitVersion(TEXT, new Draft("T", List.of("en", "ko"), List.of(english), Marking.OFFICIAL)))
                .thenRefused(TextRefusal.LANGUAGES_ARE_NOT_ALIGNED)
                .at("/paragraphs/0/wordings");
    }

    @Test
    void commands_go_to_their_text() {
        assertThat(mend(WILL, WILL.hash()).target()).isEqualTo(TEXT.subject());
        assertThat(AgreedText.unknown().label(mended(1, MAY)).about()).isEmpty();
    }
}
