package org.chancery.minutes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.text.FoundingText.IN;
import static org.chancery.minutes.text.FoundingText.KR;
import static org.chancery.minutes.text.FoundingText.TEXT;
import static org.chancery.minutes.text.FoundingText.approval;
import static org.chancery.minutes.text.FoundingText.draft;
import static org.chancery.minutes.text.FoundingText.submitted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalRecorded;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingLowered;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingRaised;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.text.TextCommand.Draft;
import org.chancery.minutes.text.TextCommand.LowerTextMarking;
import org.chancery.minutes.text.TextCommand.RaiseTextMarking;
import org.chancery.minutes.text.TextCommand.RecordApproval;
import org.chancery.minutes.text.TextCommand.SubmitText;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final Draft WORDS = draft("The Sides will meet again.");
    private static final TextSubmitted FIRST = submitted(1, WORDS);
    private static final ApprovalRecorded BY_INDIA = new ApprovalRecorded(TEXT, 1, approval(IN, WORDS.hash()));
    private static final ApprovalRecorded BY_KOREA = new ApprovalRecorded(TEXT, 1, approval(KR, WORDS.hash()));
    private static final TextMarkingLowered LOWERED =
            new TextMarkingLowered(TEXT, 1, Marking.PUBLIC, "Both publish it.", "a decision");

    private final DeciderScenario<AgreedText, TextCommand, AgreedTextEvent> text =
            DeciderScenario.of(AgreedText.unknown(), Instant.parse("2021-02-01T09:00:00Z"));

    private static LowerTextMarking lower(Marking marking) {
        return new LowerTextMarking(TEXT, marking, "Both publish it.", "a decision", null);
    }

    private static TextAgreed agreed() {
        return new TextAgreed(
                TEXT,
                null,
                null,
                List.of(KR, IN),
                WORDS.hash(),
                List.of(FoundingText.AGREED),
                LocalDate.of(2021, 1, 21));
    }

    @Nested
    class A_text_before_the_sides {

        @Test
        void is_lowered_and_keeps_its_approvals() {
            var outcome =
                    text.given(FIRST, BY_INDIA).when(lower(Marking.PUBLIC)).thenEvents(LOWERED);
            assertThat(outcome.after().label(LOWERED).marking()).isEqualTo(Marking.PUBLIC);
            text.given(FIRST, BY_INDIA, LOWERED)
                    .when(new RecordApproval(TEXT, BY_KOREA.approval()))
                    .thenEvents(BY_KOREA, agreed());
        }

        @Test
        void is_not_raised_by_this() {
            text.given(FIRST)
                    .when(lower(Marking.SECRET))
                    .thenRefused(TextRefusal.MARKING_IS_NOT_LOWER)
                    .at("/marking");
        }

        @Test
        void that_is_marked_so_stays() {
            text.given(FIRST).when(lower(Marking.OFFICIAL)).thenNothing();
        }

        @Test
        void must_be_there() {
            text.given().when(lower(Marking.PUBLIC)).thenRefused(TextRefusal.NO_SUCH_TEXT);
        }
    }

    @Nested
    class A_text_about_a_marked_meeting {

        private static final TextMarkingRaised RAISED = new TextMarkingRaised(TEXT, 1, Marking.CONFIDENTIAL);

        @Test
        void is_not_submitted_below_it() {
            text.given()
                    .when(about(WORDS, Marking.CONFIDENTIAL))
                    .thenRefused(TextRefusal.MEETING_IS_MARKED_HIGHER)
                    .at("/marking");
            var high = new Draft(WORDS.title(), WORDS.languages(), WORDS.paragraphs(), Marking.SECRET);
            text.given().when(about(high, Marking.CONFIDENTIAL)).thenEvents(submitted(1, high));
        }

        @Test
        void is_raised_with_it_and_says_what_it_said() {
            var outcome = text.given(FIRST, BY_INDIA)
                    .when(new RaiseTextMarking(TEXT, Marking.CONFIDENTIAL))
                    .thenEvents(RAISED);
            assertThat(outcome.after().label(RAISED).marking()).isEqualTo(Marking.CONFIDENTIAL);
            text.given(FIRST, BY_INDIA, RAISED)
                    .when(new RecordApproval(TEXT, BY_KOREA.approval()))
                    .thenEvents(BY_KOREA, agreed());
            text.given(FIRST, BY_INDIA, BY_KOREA, agreed())
                    .when(new RaiseTextMarking(TEXT, Marking.CONFIDENTIAL))
                    .thenEvents(RAISED);
        }

        @Test
        void that_is_as_high_stays() {
            text.given(FIRST, RAISED)
                    .when(new RaiseTextMarking(TEXT, Marking.RESTRICTED))
                    .thenNothing();
            text.given().when(new RaiseTextMarking(TEXT, Marking.RESTRICTED)).thenNothing();
        }

        @Test
        void is_not_lowered_below_it() {
            var asLow = new LowerTextMarking(TEXT, Marking.OFFICIAL, "Both publish it.", null, Marking.RESTRICTED);
            text.given(FIRST, RAISED)
                    .when(asLow)
                    .thenRefused(TextRefusal.MEETING_IS_MARKED_HIGHER)
                    .at("/marking");
            text.given(FIRST, RAISED)
                    .when(new LowerTextMarking(TEXT, Marking.RESTRICTED, "Fewer names.", null, Marking.RESTRICTED))
                    .thenEvents(new TextMarkingLowered(TEXT, 1, Marking.RESTRICTED, "Fewer names.", null));
        }

        private static SubmitText about(Draft draft, Marking meeting) {
            return new SubmitText(TEXT, null, null, null, List.of(KR, IN), draft, meeting);
        }
    }

    @Nested
    class An_agreed_text {

        @Test
        void is_lowered_and_says_what_it_said() {
            var outcome = text.given(FIRST, BY_INDIA, BY_KOREA, agreed())
                    .when(lower(Marking.PUBLIC))
                    .thenEvents(LOWERED);
            assertThat(outcome.after()).isInstanceOfSatisfying(AgreedText.Agreed.class, it -> {
                assertThat(it.version()).isEqualTo(FIRST.marked(Marking.PUBLIC));
                assertThat(it.paragraphs()).isEqualTo(FIRST.paragraphs());
                assertThat(it.approvals()).containsOnlyKeys(IN, KR);
            });
        }
    }
}
