package org.chancery.minutes.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Attendance.Attendee;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;

/** The founding consultation of Korea and India, as its record tells it. */
final class FoundingRecord {

    static final PartyCode KR = new PartyCode("KR");
    static final PartyCode IN = new PartyCode("IN");
    static final PartyCode JP = new PartyCode("JP");
    static final ConsultationId CONSULTATION = new ConsultationId(id(1));
    static final MechanismId MECHANISM = new MechanismId(id(2));
    static final RecordId RECORD = RecordId.ofConsultation(CONSULTATION);
    static final AgendaItemId PENINSULA = new AgendaItemId(id(3));
    static final StatementId ASKED = new StatementId(id(10));
    static final StatementId COMMENDED = new StatementId(id(11));
    static final StatementId AGREED = new StatementId(id(12));
    static final Due OPEN_ENDED = new Due(Due.Shape.OPEN_ENDED, "open-ended", null, null);

    private FoundingRecord() {}

    static OpenRecord open() {
        return new OpenRecord(
                RECORD,
                CONSULTATION,
                MECHANISM,
                null,
                List.of(KR, IN),
                new Occasion(Occasion.Kind.MEETING, LocalDate.of(2021, 1, 7), null),
                KR,
                List.of(sat(KR, "Ham Sang-wook"), sat(IN, "Vinay Kumar")),
                List.of(new AgendaPoint(PENINSULA, 1, "The Korean Peninsula issue")));
    }

    static RecordOpened opened() {
        var o = open();
        return new RecordOpened(
                o.record(),
                o.consultation(),
                o.mechanism(),
                o.title(),
                o.parties(),
                o.occasion(),
                o.account(),
                o.attendance(),
                o.agenda());
    }

    static StatementRecorded recorded(StatementId statement, Statement content) {
        return new StatementRecorded(RECORD, statement, content);
    }

    static StatementRevised revised(StatementId statement, int revision, Statement content) {
        return new StatementRevised(RECORD, statement, revision, content);
    }

    static StatementWithdrawn withdrawn(StatementId statement, int revision) {
        return new StatementWithdrawn(RECORD, statement, revision, "said at dinner");
    }

    static RecordClosed closed(Marking marking, ClosedStatement... statements) {
        var o = opened();
        return new RecordClosed(
                RECORD,
                o.consultation(),
                o.mechanism(),
                o.title(),
                o.parties(),
                o.occasion(),
                o.account(),
                marking,
                List.of(statements));
    }

    /** Korea asks India for support; India is to give it. */
    static Statement asked() {
        return saying("Asked India for continued support of the peace process.")
                .addressee(IN)
                .item(PENINSULA)
                .undertaking(request())
                .statement();
    }

    /** Both agree to meet regularly. */
    static Statement agreed() {
        return saying("Agreed to hold the consultation regularly.")
                .sides(KR, IN)
                .act("agreed", Effect.AGREE)
                .undertaking(regularRounds())
                .statement();
    }

    static Undertaking request() {
        return undertaking(100, Undertaking.Kind.REQUEST, IN);
    }

    static Undertaking regularRounds() {
        return new Undertaking(
                new UndertakingId(id(101)),
                Undertaking.Kind.JOINT,
                List.of(Participant.of(KR), Participant.of(IN)),
                List.of(),
                new ProtectedText("Hold the consultation regularly"),
                "agreed",
                null,
                new Due(Due.Shape.PERIODIC, "on a regular basis", null, null),
                MECHANISM);
    }

    static Undertaking undertaking(int id, Undertaking.Kind kind, PartyCode... owners) {
        return new Undertaking(
                new UndertakingId(id(id)),
                kind,
                List.of(owners).stream().map(Participant::of).toList(),
                List.of(),
                new ProtectedText("Do it"),
                null,
                null,
                OPEN_ENDED,
                null);
    }

    /** A statement of the Korean side that says this and, unless more is said, nothing else. */
    static Saying saying(String text) {
        return new Saying(text);
    }

    static UUID id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | number);
    }

    static Attendance sat(PartyCode party, String chair) {
        return new Attendance(party, List.of(new Attendee(new PersonName(chair), null, null)), List.of(), List.of());
    }

    /** A statement in the making. */
    static final class Saying {
        private final String text;
        private List<PartyCode> sides = List.of(KR);
        private String act = "asked";
        private Effect effect = Effect.ASK;
        private PartyCode addressee;
        private AgendaItemId item;
        private Marking marking = Marking.DEFAULT;
        private List<Undertaking> undertakings = List.of();

        private Saying(String text) {
            this.text = text;
        }

        Saying sides(PartyCode... parties) {
            sides = List.of(parties);
            return this;
        }

        Saying act(String verb, Effect does) {
            act = verb;
            effect = does;
            return this;
        }

        Saying addressee(PartyCode party) {
            addressee = party;
            return this;
        }

        Saying item(AgendaItemId agendaItem) {
            item = agendaItem;
            return this;
        }

        Saying marked(Marking other) {
            marking = other;
            return this;
        }

        Saying undertaking(Undertaking... written) {
            undertakings = List.of(written);
            return this;
        }

        Statement statement() {
            return new Statement(
                    sides,
                    null,
                    null,
                    act,
                    effect,
                    addressee,
                    item,
                    null,
                    new ProtectedText(text),
                    marking,
                    true,
                    KR,
                    null,
                    undertakings);
        }
    }
}
