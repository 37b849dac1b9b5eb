package org.chancery.reporting;

import static org.chancery.reporting.FoundingEvents.ASSESSMENT;
import static org.chancery.reporting.FoundingEvents.CONSULTATION;
import static org.chancery.reporting.FoundingEvents.DAY;
import static org.chancery.reporting.FoundingEvents.IN;
import static org.chancery.reporting.FoundingEvents.KR;
import static org.chancery.reporting.FoundingEvents.MECHANISM;
import static org.chancery.reporting.FoundingEvents.RECORD;
import static org.chancery.reporting.FoundingEvents.statement;

import java.util.ArrayList;
import java.util.List;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutId;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.Statement;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.PartyCode;
import tools.jackson.databind.JsonNode;

/** What minutes tells of it. */
final class FoundingRecord {

    private static final Occasion MEETING = new Occasion(Occasion.Kind.MEETING, DAY, null);

    private FoundingRecord() {}

    static List<Told> recorded() {
        var told = new ArrayList<Told>();
        told.add(Told.of(
                MinutesEvents.TYPES,
                RECORD,
                new RecordOpened(
                        RECORD, CONSULTATION, MECHANISM, null, List.of(IN, KR), MEETING, KR, List.of(), List.of())));
        for (int at = 0; at < 7; at++) {
            told.add(Told.of(MinutesEvents.TYPES, RECORD, new StatementRecorded(RECORD, statement(at), content(at))));
        }
        told.add(Told.of(
                MinutesEvents.TYPES,
                RECORD,
                new RecordClosed(
                        RECORD,
                        CONSULTATION,
                        MECHANISM,
                        null,
                        List.of(IN, KR),
                        MEETING,
                        KR,
                        Marking.OFFICIAL,
                        List.of())));
        ReadoutId readout = ReadoutId.of(RECORD);
        told.add(Told.of(
                MinutesEvents.TYPES,
                readout,
                new AssessmentWritten(readout, RECORD, CONSULTATION, 1, new ProtectedText(ASSESSMENT))));
        return told;
    }

    /** A statement of the case; its undertakings come as commitments. */
    public static Statement content(int at) {
        JsonNode statement = FoundingCase.statement(at);
        String side = statement.path("side").asString();
        List<Effect> effects = List.of(
                Effect.ASK, Effect.VALUE, Effect.PROPOSE, Effect.INFORM, Effect.ASK, Effect.INFORM, Effect.AGREE);
        return new Statement(
                side.equals("both") ? List.of(KR, IN) : List.of(new PartyCode(side)),
                null,
                null,
                statement.path("act").asString().replace('_', ' '),
                effects.get(at),
                null,
                null,
                statement.path("agenda_topic").asString(),
                new ProtectedText(statement.path("summary").asString()),
                Marking.OFFICIAL,
                true,
                KR,
                null,
                List.of());
    }
}
