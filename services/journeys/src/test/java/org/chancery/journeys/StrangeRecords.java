package org.chancery.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records that are well formed and say what no real one here says; each has to be kept. */
final class StrangeRecords {

    private static final Map<String, Consumer<ObjectNode>> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("fields-nobody-knows", record -> {
            record.put("weather", "rain");
            ((ObjectNode) record.at("/statements/0")).putArray("tags").add(1).addNull();
            ((ObjectNode) record.at("/start")).put("calendar", "lunar");
        });
        CHANGES.put(
                "fields-that-are-not-there",
                record -> record.remove(List.of(
                        "source_url",
                        "source_date",
                        "title",
                        "round",
                        "place",
                        "end",
                        "chairs",
                        "delegations",
                        "agenda",
                        "next_round",
                        "campaign",
                        "notes",
                        "language",
                        "schedule_history")));
        CHANGES.put("no-start-at-all", record -> record.putNull("start"));
        CHANGES.put("a-time-without-a-date", record -> ((ObjectNode) record.get("start")).putNull("date"));
        CHANGES.put("a-mode-of-its-own", record -> record.put("mode", "by carrier pigeon"));
        CHANGES.put("no-ordinal", record -> record.put("round", 0));
        CHANGES.put("a-title-too-long", record -> record.put("title", "A title that goes on ".repeat(40)));
        CHANGES.put("a-voice-from-outside", record -> {
            ((ObjectNode) record.at("/statements/0")).put("side", "CH");
            ((ObjectNode) record.at("/chairs/1")).put("side", "CH");
        });
        CHANGES.put("organisations-by-name", record -> {
            ArrayNode participants = ((ObjectNode) record.get("mechanism")).putArray("participants");
            participants.add("Indian Ocean Rim Association").add("국제기구").add("KR");
            record.putArray("chairs");
            record.putArray("delegations");
            record.path("statements").forEach(each -> ((ObjectNode) each).put("side", "Indian Ocean Rim Association"));
        });
        CHANGES.put("two-names-of-one-party", record -> {
            ArrayNode participants = ((ObjectNode) record.get("mechanism")).putArray("participants");
            participants.add("KR").add("IN").add("EU").add("European Union");
        });
        CHANGES.put("promises-for-others", record -> {
            ((ObjectNode) record.at("/commitments/0")).put("kind", "unilateral");
            ((ObjectNode) record.at("/commitments/1")).putArray("owner_sides").add("KR");
            ((ObjectNode) record.at("/commitments/2"))
                    .putArray("owner_sides")
                    .add("CH")
                    .add("a ministry");
            ((ObjectNode) record.at("/commitments/3")).putArray("owner_sides");
        });
        CHANGES.put("no-shape-and-no-phrase", record -> {
            ((ObjectNode) record.at("/commitments/0")).putNull("due").putNull("due_shape");
            ((ObjectNode) record.at("/commitments/1")).put("due", "not stated").put("counterpart", "Japan");
        });
        CHANGES.put("words-of-other-scripts", record -> {
            ((ObjectNode) record.at("/statements/1")).put("act", "واعده 🕊").put("summary", "𝄞 ".repeat(60) + "é");
            ((ObjectNode) record.at("/mechanism")).put("name", "협의 <b>&amp;</b> '; --");
        });
        CHANGES.put("given-up-for-no-reason", record -> record.put("status", "cancelled"));
        CHANGES.put("cancelled-by-a-decision", record -> cancel(record, "Talks that were broken off"));
        CHANGES.put("cancelled-by-the-same-decision", record -> cancel(record, "Other talks that were broken off"));
        CHANGES.put(
                "in-a-room-and-joined-from-afar",
                record -> record.put("mode", "hybrid")
                        .put("room", "Narai Hall")
                        .put("link", "https://meet.example.org/talks?id=7"));
        CHANGES.put("postponed-without-history", record -> record.put("status", "postponed"));
        CHANGES.put("still-to-come", record -> {
            record.put("status", "scheduled");
            ((ObjectNode) record.get("start")).put("date", "2031-03-04");
        });
        CHANGES.put("a-history-that-contradicts", record -> {
            ArrayNode history = record.putArray("schedule_history");
            history.addObject()
                    .put("event", "held")
                    .put("when", "1999")
                    .putNull("by")
                    .putNull("detail");
            history.addObject()
                    .put("event", "postponed")
                    .put("when", "2031-01-01")
                    .put("by", "the moon");
            history.addObject()
                    .put("event", "planned")
                    .put("when", "2020-02-30")
                    .put("detail", "New Delhi, by sea");
            history.addObject().put("event", "announced").put("by", "CH");
        });
        CHANGES.put("many-of-everything", record -> {
            ArrayNode bodies = ((ObjectNode) record.at("/delegations/0")).putArray("organisations");
            for (int i = 0; i < 60; i++) {
                bodies.add("Body " + i);
            }
            for (int i = 0; i < 8; i++) {
                record.withArray("statements").add(record.at("/statements/6").deepCopy());
                record.withArray("agenda").add("The same topic");
            }
        });
        CHANGES.put("lists-that-are-null", record -> {
            for (String list : List.of("statements", "commitments", "agenda", "chairs", "delegations")) {
                record.putNull(list);
            }
        });
    }

    private StrangeRecords() {}

    private static void cancel(ObjectNode record, String mechanism) {
        record.put("status", "cancelled");
        ((ObjectNode) record.get("mechanism")).put("name", mechanism);
        record.putObject("decision")
                .put("act", "suspend")
                .put("by", "IN")
                .put("reason", "They were no longer of use.")
                .put("on", "2021-01-05")
                .putArray("mechanisms")
                .add("Talks that were broken off")
                .add("Other talks that were broken off");
    }

    static List<JsonNode> all() {
        List<JsonNode> all = new ArrayList<>();
        CHANGES.forEach((name, change) -> {
            ObjectNode record = (ObjectNode) OldRecords.record("00-kr-in-global-issues-1-virtual");
            record.put("id", "strange/" + name);
            change.accept(record);
            all.add(record);
        });
        return all;
    }
}
