package org.chancery.minutes.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.Approval;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.events.Wording;
import org.chancery.minutes.text.TextCommand.Draft;
import org.chancery.minutes.text.TextCommand.SubmitText;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.PartyCode;

/** Minutes that two sides agree on. */
final class FoundingText {

    static final TextId TEXT = new TextId(new UUID(0x4000, 9));
    static final PartyCode KR = new PartyCode("KR");
    static final PartyCode IN = new PartyCode("IN");
    static final StatementId AGREED = new StatementId(new UUID(0x4000, 12));

    private FoundingText() {}

    static SubmitText submit() {
        return submit(draft("The Sides will meet again."), KR, IN);
    }

    static SubmitText submit(Draft draft, PartyCode... parties) {
        return new SubmitText(TEXT, null, null, null, List.of(parties), draft, null);
    }

    static TextSubmitted submitted(int version, Draft draft) {
        return new TextSubmitted(
                TEXT,
                version,
                null,
                null,
                null,
                draft.title(),
                List.of(KR, IN),
                draft.languages(),
                draft.paragraphs(),
                draft.marking(),
                draft.hash());
    }

    static Draft draft(String english) {
        return new Draft(
                "Agreed minutes",
                List.of("en", "ko"),
                List.of(
                        paragraph(null, "I.A.(1)", "en", english, "ko", "양측은 다시 만난다."),
                        paragraph("A", "1", "en", "Agenda.", "ko", "의제.")),
                Marking.OFFICIAL);
    }

    static Paragraph paragraph(String annex, String address, String... words) {
        var wordings = new ArrayList<Wording>();
        for (int i = 0; i < words.length; i += 2) {
            wordings.add(new Wording(words[i], new ProtectedText(words[i + 1])));
        }
        return new Paragraph(annex, address, wordings, annex == null ? List.of(AGREED) : List.of());
    }

    static Approval approval(PartyCode party, String hash) {
        return new Approval(
                party,
                new PersonName("Signatory of " + party.value()),
                null,
                LocalDate.of(2021, 1, party.equals(KR) ? 20 : 21),
                Approval.Channel.SIGNATURE,
                "safe 3",
                hash);
    }
}
