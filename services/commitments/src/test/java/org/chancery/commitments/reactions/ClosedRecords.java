package org.chancery.commitments.reactions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** The closed record of the founding consultation, as minutes publishes it. */
public final class ClosedRecords {

    public static final PartyCode KR = new PartyCode("KR");
    public static final PartyCode IN = new PartyCode("IN");

    private static final LocalDate DAY = LocalDate.of(2021, 1, 7);

    private ClosedRecords() {}

    /** Seven statements shrunk to four: two requests, an account without any undertaking, and one agreement of both. */
    public static RecordClosed founding(ConsultationId consultation, MechanismId mechanism) {
        return closed(
                consultation,
                mechanism,
                statement(1, Effect.ASK, Marking.OFFICIAL, null, request(consultation, 1)),
                statement(2, Effect.INFORM, Marking.OFFICIAL, null),
                statement(3, Effect.ASK, Marking.RESTRICTED, null, request(consultation, 2)),
                statement(4, Effect.AGREE, Marking.OFFICIAL, null, regularRounds(consultation, mechanism)));
    }

    public static RecordClosed closed(
            ConsultationId consultation, MechanismId mechanism, ClosedStatement... statements) {
        return new RecordClosed(
                RecordId.ofConsultation(consultation),
                consultation,
                mechanism,
                null,
                List.of(KR, IN),
                new Occasion(Occasion.Kind.MEETING, DAY, null),
                KR,
                Marking.RESTRICTED,
                List.of(statements));
    }

    /** A request of one side. */
    public static ClosedStatement statement(StatementId id, Marking marking, Undertaking... undertakings) {
        return new ClosedStatement(
                id, 1, statement(1, Effect.ASK, marking, null, undertakings).content());
    }

    static ClosedStatement statement(
            int number, Effect effect, Marking marking, @Nullable Occasion occasion, Undertaking... undertakings) {
        return new ClosedStatement(
                new StatementId(new UUID(4, number)),
                1,
                new Statement(
                        effect == Effect.AGREE ? List.of(KR, IN) : List.of(KR),
                        null,
                        null,
                        "asked",
                        effect,
                        null,
                        null,
                        "UN peacekeeping",
                        new ProtectedText("Words of the meeting"),
                        marking,
                        true,
                        KR,
                        occasion,
                        List.of(undertakings)));
    }

    public static Undertaking request(ConsultationId consultation, int number) {
        return new Undertaking(
                undertaking(consultation, number),
                Undertaking.Kind.REQUEST,
                List.of(Participant.of(IN)),
                List.of(Participant.of(KR)),
                new ProtectedText("Participate actively in the 2021 UN Peacekeeping Ministerial"),
                "asked",
                null,
                new Due(Due.Shape.BY_EVENT, "2021 UN Peacekeeping Ministerial", LocalDate.of(2021, 12, 7), null),
                null);
    }

    /** The same, of a commitment that was made before. */
    public static Undertaking repeating(Undertaking said, Subject earlier) {
        return new Undertaking(
                said.undertaking(),
                said.kind(),
                said.owners(),
                said.counterparts(),
                said.text(),
                said.modality(),
                said.condition(),
                said.due(),
                said.nextRoundOf(),
                earlier);
    }

    static Undertaking regularRounds(ConsultationId consultation, MechanismId mechanism) {
        return new Undertaking(
                undertaking(consultation, 3),
                Undertaking.Kind.JOINT,
                List.of(Participant.of(KR), Participant.of(IN)),
                List.of(),
                new ProtectedText("Hold the consultation regularly"),
                "agreed",
                null,
                new Due(Due.Shape.PERIODIC, "on a regular basis", null, null),
                mechanism);
    }

    private static UndertakingId undertaking(ConsultationId consultation, int number) {
        return new UndertakingId(new UUID(consultation.value().getLeastSignificantBits(), number));
    }
}
