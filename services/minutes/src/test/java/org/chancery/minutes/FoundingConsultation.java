package org.chancery.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Case 00 as scheduling tells it and as a note taker writes it down. */
final class FoundingConsultation {

    static final MechanismId MECHANISM = new MechanismId(new UUID(0x4000, 0x8000_0000_0000_0002L));

    private static final JsonNode CASE = read();

    private static final Map<String, String> EFFECTS = Map.of(
            "asked", "ASK",
            "commended", "VALUE",
            "suggested", "PROPOSE",
            "pointed_out", "INFORM",
            "explained", "INFORM",
            "agreed", "AGREE");

    private FoundingConsultation() {}

    static ConsultationHeld held(ConsultationId consultation) {
        JsonNode agenda = CASE.get("agenda");
        return new ConsultationHeld(
                consultation,
                MECHANISM,
                null,
                List.of(new PartyCode("KR"), new PartyCode("IN")),
                new ScheduleEntry(
                        LocalDate.of(2021, 1, 7),
                        LocalTime.of(15, 30),
                        null,
                        "Asia/Seoul",
                        null,
                        ScheduleEntry.Mode.VIRTUAL,
                        null),
                IntStream.range(0, 2).mapToObj(FoundingConsultation::delegation).toList(),
                IntStream.range(0, agenda.size())
                        .mapToObj(i -> new AgendaTopic(
                                item(consultation, i), i + 1, agenda.get(i).asString()))
                        .toList());
    }

    static AgendaItemId item(ConsultationId consultation, int index) {
        return new AgendaItemId(DerivedId.of(consultation.value(), "item", String.valueOf(index)));
    }

    /** The seven statements, in order, as requests. */
    static List<Map<String, Object>> statements() {
        return IntStream.range(0, CASE.get("statements").size())
                .mapToObj(FoundingConsultation::statement)
                .toList();
    }

    /** The statement at this index, to be changed at will. */
    static Map<String, Object> statement(int index) {
        JsonNode said = CASE.get("statements").get(index);
        String side = said.get("side").asString();
        var request = new LinkedHashMap<String, Object>();
        request.put("sides", side.equals("both") ? List.of("KR", "IN") : List.of(side));
        request.put("act", said.get("act").asString().replace('_', ' '));
        request.put("effect", EFFECTS.get(said.get("act").asString()));
        request.put("topic", said.get("agenda_topic").asString());
        request.put("text", said.get("summary").asString());
        request.put("releasable", true);
        var undertakings = new ArrayList<Map<String, Object>>();
        CASE.get("commitments").forEach(commitment -> {
            JsonNode source = commitment.get("source_statement_index");
            if (!source.isNull() && source.asInt() == index) {
                undertakings.add(undertaking(commitment));
            }
        });
        request.put("undertakings", undertakings);
        return request;
    }

    private static Map<String, Object> undertaking(JsonNode commitment) {
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", commitment.get("kind").asString().toUpperCase(Locale.ROOT));
        var owners = new ArrayList<Map<String, String>>();
        commitment.get("owner_sides").forEach(side -> owners.add(Map.of("party", side.asString())));
        request.put("owners", owners);
        if (!commitment.get("counterpart").isNull()) {
            request.put(
                    "counterparts",
                    List.of(Map.of("party", commitment.get("counterpart").asString())));
        }
        request.put("text", commitment.get("summary").asString());
        request.put("modality", commitment.get("modality").asString());
        request.put(
                "due",
                Map.of(
                        "shape", commitment.get("due_shape").asString().toUpperCase(Locale.ROOT),
                        "phrase", commitment.get("due").asString()));
        if (commitment.get("due_shape").asString().equals("periodic")) {
            request.put("nextRoundOf", MECHANISM.value().toString());
        }
        return request;
    }

    private static Delegation delegation(int index) {
        JsonNode chair = CASE.get("chairs").get(index);
        return new Delegation(
                new PartyCode(chair.get("side").asString()),
                List.of(new Delegate(
                        null,
                        new PersonName(chair.get("name").asString()),
                        chair.get("title").asString(),
                        chair.get("organisation").asString())),
                List.of(),
                List.of(chair.get("organisation").asString()));
    }

    private static JsonNode read() {
        try {
            return new JsonMapper()
                    .readTree(Files.readString(
                            Path.of("src/test/resources/cases/00-kr-in-global-issues-1-virtual.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
