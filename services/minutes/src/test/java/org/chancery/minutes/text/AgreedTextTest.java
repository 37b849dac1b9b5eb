package org.chancery.minutes.text;

import static org.chancery.minutes.text.FoundingText.AGREED;
import static org.chancery.minutes.text.FoundingText.IN;
import static org.chancery.minutes.text.FoundingText.KR;
import static org.chancery.minutes.text.FoundingText.TEXT;
import static org.chancery.minutes.text.FoundingText.approval;
import static org.chancery.minutes.text.FoundingText.draft;
import static org.chancery.minutes.text.FoundingText.paragraph;
import static org.chancery.minutes.text.FoundingText.submit;
import static org.chancery.minutes.text.FoundingText.submitted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalRecorded;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalWithdrawn;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.Approval;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.text.TextCommand.Draft;
import org.chancery.minutes.text.TextCommand.IssueTextCorrigendum;
import org.chancery.minutes.text.TextCommand.RecordApproval;
import org.chancery.minutes.text.TextCommand.SubmitVersion;
import org.chancery.minutes.text.TextCommand.WithdrawApproval;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgreedTextTest {

    private static final Instant NOW = Instant.parse("2021-02-01T09:00:00Z");
    private static final PartyCode JP = new PartyCode("JP");
    private static final Draft WILL = draft("The Sides will meet again.");
    private static final Draft MAY = draft("The Sides may meet again.");
    private static final TextSubmitted FIRST = submitted(1, WILL);

    private final DeciderScenario<AgreedText, TextCommand, AgreedTextEvent> text =
            DeciderScenario.of(AgreedText.unknown(), NOW);

    private static ApprovalRecorded approved(PartyCode party, int version, Draft draft) {
        return new ApprovalRecorded(TEXT, version, approval(party, draft.hash()));
    }

    private static TextAgreed agreed() {
        return new TextAgreed(
                TEXT, null, null, List.of(KR, IN), WILL.hash(), List.of(AGREED), LocalDate.of(2021, 1, 21));
    }

    @Nested
    class An_unknown_text {

        @Test
        void is_submitted_with_its_hash() {
            text.given().when(submit()).thenEvents(FIRST);
        }

        @Test
        void needs_two_sides_a_language_and_a_paragraph() {
            text.given()
                    .when(submit(WILL, KR))
                    .thenRefused(TextRefusal.SIDES_ARE_MISSING)
                    .at("/parties");
            text.given()
                    .when(submit(WILL, KR, KR))
                    .thenRefused(TextRefusal.SIDE_IS_NAMED_TWICE)
                    .at("/parties");
            text.given()
                    .when(submit(new Draft("T", List.of(), WILL.paragraphs(), Marking.OFFICIAL), KR, IN))
                    .thenRefused(TextRefusal.LANGUAGE_IS_MISSING)
                    .at("/languages");
            text.given()
                    .when(submit(new Draft("T", List.of("en", "en"), WILL.paragraphs(), Marking.OFFICIAL), KR, IN))
                    .thenRefused(TextRefusal.LANGUAGE_IS_NAMED_TWICE)
                    .at("/languages");
            text.given()
                    .when(submit(new Draft("T", List.of("en"), List.of(), Marking.OFFICIAL), KR, IN))
                    .thenRefused(TextRefusal.PARAGRAPH_IS_MISSING)
                    .at("/paragraphs");
        }

        @Test
        void stands_in_every_language_paragraph_by_paragraph() {
            text.given()
                    .when(submit(of(paragraph(null, "1", "en", "One.")), KR, IN))
                    .thenRefused(TextRefusal.LANGUAGES_ARE_NOT_ALIGNED)
                    .at("/paragraphs/0/wordings");
            text.given()
                    .when(submit(of(paragraph(null, "1", "en", "One.", "en", "Two.", "ko", "셋.")), KR, IN))
                    .thenRefused(TextRefusal.LANGUAGES_ARE_NOT_ALIGNED);
        }

        @Test
        void gives_every_paragraph_an_address_of_its_own() {
            var one = paragraph(null, "1", "en", "One.", "ko", "하나.");
            text.given()
                    .when(submit(of(one, one), KR, IN))
                    .thenRefused(TextRefusal.ADDRESS_IS_TAKEN)
                    .at("/paragraphs/1/address");
            text.given()
                    .when(submit(of(one, paragraph("A", "1", "en", "One.", "ko", "하나.")), KR, IN))
                    .thenEvents(submitted(1, of(one, paragraph("A", "1", "en", "One.", "ko", "하나."))));
        }

        @Test
        void is_no_longer_than_an_event_can_carry() {
            var paragraphs = new ArrayList<Paragraph>();
            for (int i = 0; i < 12; i++) {
                paragraphs.add(paragraph(null, "" + i, "en", "x".repeat(20_000), "ko", "하나."));
            }
            text.given()
                    .when(submit(of(paragraphs.toArray(Paragraph[]::new)), KR, IN))
                    .thenRefused(TextRefusal.TEXT_IS_TOO_LONG)
                    .at("/paragraphs");
        }

        @Test
        void is_not_approved() {
            text.given()
                    .when(new RecordApproval(TEXT, approval(KR, WILL.hash())))
                    .thenRefused(TextRefusal.NO_SUCH_TEXT);
        }

        private Draft of(Paragraph... paragraphs) {
            return new Draft("T", List.of("en", "ko"), List.of(paragraphs), Marking.OFFICIAL);
        }
    }

    @Nested
    class A_submitted_text {

        @Test
        void keeps_its_id() {
            text.given(FIRST).when(submit(MAY, KR, IN)).thenRefused(TextRefusal.TEXT_ID_IS_TAKEN);
        }

        @Test
        void is_approved_by_the_hash_that_lies_before_the_sides() {
            text.given(FIRST)
                    .when(new RecordApproval(TEXT, approval(IN, WILL.hash())))
                    .thenEvents(approved(IN, 1, WILL));
            text.given(FIRST)
                    .when(new RecordApproval(TEXT, approval(IN, MAY.hash())))
                    .thenRefused(TextRefusal.HASH_IS_OF_ANOTHER_TEXT)
                    .at("/hash");
            text.given(FIRST)
                    .when(new RecordApproval(TEXT, approval(JP, WILL.hash())))
                    .thenRefused(TextRefusal.APPROVER_IS_NO_PARTY)
                    .at("/party");
        }

        @Test
        void is_agreed_in_the_same_decision_as_the_last_side_approves() {
            text.given(FIRST, approved(IN, 1, WILL))
                    .when(new RecordApproval(TEXT, approval(KR, WILL.hash())))
                    .thenEvents(approved(KR, 1, WILL), agreed());
        }

        @Test
        void loses_its_approvals_with_another_version() {
            text.given(FIRST, approved(IN, 1, WILL))
                    .when(new SubmitVersion(TEXT, MAY))
                    .thenEvents(submitted(2, MAY));
            text.given(FIRST, approved(IN, 1, WILL), submitted(2, MAY))
                    .when(new RecordApproval(TEXT, approval(KR, MAY.hash())))
                    .thenEvents(approved(KR, 2, MAY));
        }

        @Test
        void is_marked_as_high_in_the_next_version() {
            text.given(FIRST)
                    .when(new SubmitVersion(TEXT, new Draft("T", MAY.languages(), MAY.paragraphs(), Marking.PUBLIC)))
                    .thenRefused(TextRefusal.MARKING_IS_LOWERED)
                    .at("/marking");
        }

        @Test
        void loses_an_approval_that_is_withdrawn() {
            var withdrawn = new ApprovalWithdrawn(TEXT, 1, IN, "The annex is missing.");
            text.given(FIRST, approved(IN, 1, WILL))
                    .when(new WithdrawApproval(TEXT, IN, "The annex is missing."))
                    .thenEvents(withdrawn);
            text.given(FIRST)
                    .when(new WithdrawApproval(TEXT, JP, "The annex is missing."))
                    .thenRefused(TextRefusal.NO_SUCH_APPROVAL);
            text.given(FIRST, approved(IN, 1, WILL), withdrawn)
                    .when(new RecordApproval(TEXT, approval(KR, WILL.hash())))
                    .thenEvents(approved(KR, 1, WILL));
        }

        @Test
        void does_not_take_an_approval_twice_with_different_facts_nor_before_its_day() {
            Approval other = new Approval(
                    IN,
                    new PersonName("Somebody else"),
                    null,
                    LocalDate.of(2021, 1, 21),
                    Approval.Channel.MAIL,
                    "mail",
                    WILL.hash());
            text.given(FIRST, approved(IN, 1, WILL))
                    .when(new RecordApproval(TEXT, other))
                    .thenRefused(TextRefusal.APPROVAL_WAS_RECORDED_OTHERWISE);
            text.given(FIRST)
                    .when(new RecordApproval(
                            TEXT,
                            new Approval(
                                    IN,
                                    new PersonName("A"),
                                    null,
                                    LocalDate.of(2021, 2, 3),
                                    Approval.Channel.MAIL,
                                    "mail",
                                    WILL.hash())))
                    .thenRefused(TextRefusal.APPROVAL_LIES_AHEAD)
                    .at("/on");
        }

        @Test
        void is_not_mended_by_a_corrigendum() {
            text.given(FIRST)
                    .when(new IssueTextCorrigendum(TEXT, "A slip.", List.of(), List.of()))
                    .thenRefused(TextRefusal.TEXT_IS_NOT_AGREED);
        }
    }

    @Nested
    class An_agreed_text {

        private final AgreedTextEvent[] agreed = {FIRST, approved(IN, 1, WILL), approved(KR, 1, WILL), agreed()};
        private final List<Paragraph> mended = List.of(MAY.paragraphs().getFirst());

        @Test
        void is_never_opened_again() {
            text.given(agreed).when(new SubmitVersion(TEXT, MAY)).thenRefused(TextRefusal.TEXT_IS_AGREED);
            text.given(agreed).when(new WithdrawApproval(TEXT, IN, "No more.")).thenRefused(TextRefusal.TEXT_IS_AGREED);
            text.given(agreed)
                    .when(new RecordApproval(TEXT, approval(IN, MAY.hash())))
                    .thenRefused(TextRefusal.TEXT_IS_AGREED);
            text.given(agreed)
                    .when(new RecordApproval(TEXT, approval(IN, WILL.hash())))
                    .thenNothing();
        }

        @Test
        void is_mended_with_the_approval_of_every_side() {
            var both = List.of(approval(KR, MAY.hash()), approval(IN, MAY.hash()));
            text.given(agreed)
                    .when(new IssueTextCorrigendum(TEXT, "A slip.", mended, both))
                    .thenEvents(new TextCorrigendumIssued(
                            TEXT,
                            null,
                            null,
                            List.of(KR, IN),
                            1,
                            "A slip.",
                            mended,
                            List.of(AGREED),
                            both,
                            MAY.hash()));
            text.given(agreed)
                    .when(new IssueTextCorrigendum(TEXT, "A slip.", mended, both.subList(0, 1)))
                    .thenRefused(TextRefusal.CORRIGENDUM_NEEDS_EVERY_SIDE)
                    .at("/approvals");
            text.given(agreed)
                    .when(new IssueTextCorrigendum(TEXT, "A slip.", mended, List.of(both.get(0), both.get(0))))
                    .thenRefused(TextRefusal.CORRIGENDUM_NEEDS_EVERY_SIDE)
                    .at("/approvals/1/party");
        }

        @Test
        void is_mended_where_it_has_a_paragraph_that_says_otherwise() {
            text.given(agreed)
                    .when(new IssueTextCorrigendum(
                            TEXT, "A slip.", List.of(paragraph(null, "X", "en", "X", "ko", "X")), List.of()))
                    .thenRefused(TextRefusal.NO_SUCH_ADDRESS)
                    .at("/paragraphs/0/address");
            text.given(agreed)
                    .when(new IssueTextCorrigendum(TEXT, "A slip.", WILL.paragraphs(), List.of()))
                    .thenRefused(TextRefusal.CORRIGENDUM_CHANGES_NOTHING)
                    .at("/paragraphs");
            text.given(agreed)
                    .when(new IssueTextCorrigendum(TEXT, "A slip.", List.of(), List.of()))
                    .thenRefused(TextRefusal.PARAGRAPH_IS_MISSING)
                    .at("/paragraphs");
        }
    }
}
