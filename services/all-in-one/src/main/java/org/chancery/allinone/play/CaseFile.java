package org.chancery.allinone.play;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a {@code consultation-record/1} document, in the words that the APIs use. */
final class CaseFile {

    /**
     * What the verbs of the founding case do. The format does not say it, and a verb alone never decides it, so the
     * play says it for this case.
     */
    private static final Map<String, String> EFFECTS = Map.of(
            "asked", "ASK",
            "commended", "VALUE",
            "suggested", "PROPOSE",
            "pointed_out", "INFORM",
            "explained", "INFORM",
            "agreed", "AGREE");

    /** Which agenda item, from 0, the topics of the statements belong to; the mechanism itself was no item. */
    private static final Map<String, Integer> ITEMS =
            Map.of("India's Security Council term", 0, "Korean Peninsula issue", 1, "UN peacekeeping", 2);

    private final JsonNode root;

    private CaseFile(JsonNode root) {
        this.root = root;
    }

    static CaseFile founding() {
        String name = "/cases/00-kr-in-global-issues-1-virtual.json";
        try (InputStream file = Objects.requireNonNull(CaseFile.class.getResourceAsStream(name), name)) {
            return new CaseFile(JsonMapper.builder().build().readTree(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String mechanism() {
        return root.path("mechanism").path("name").asString();
    }

    int round() {
        return root.path("round").asInt();
    }

    List<String> parties() {
        return texts(root.path("mechanism").path("participants"));
    }

    Map<String, Object> schedule() {
        JsonNode start = root.path("start");
        return Map.of(
                "date", start.path("date").asString(),
                "start", start.path("time").asString(),
                "zone", start.path("zone").asString(),
                "mode", root.path("mode").asString().toUpperCase(Locale.ROOT));
    }

    Map<String, Object> delegation(String side) {
        List<Map<String, Object>> chairs = new ArrayList<>();
        root.path("chairs").forEach(chair -> {
            if (chair.path("side").asString().equals(side)) {
                chairs.add(Map.of(
                        "name", chair.path("name").asString(),
                        "title", chair.path("title").asString(),
                        "organisation", chair.path("organisation").asString()));
            }
        });
        List<String> organisations = StreamSupport.stream(
                        root.path("delegations").spliterator(), false)
                .filter(delegation -> delegation.path("side").asString().equals(side))
                .flatMap(delegation -> texts(delegation.path("organisations")).stream())
                .toList();
        return Map.of("chairs", chairs, "organisations", organisations);
    }

    List<String> agenda() {
        return texts(root.path("agenda"));
    }

    int statements() {
        return root.path("statements").size();
    }

    /**
     * The request that records a statement.
     *
     * @param index from 0
     * @param items ids of the agenda items, in order
     * @param mechanism whose next rounds a periodic joint undertaking promises
     */
    Map<String, Object> statement(int index, List<String> items, String mechanism) {
        JsonNode said = root.path("statements").path(index);
        String side = said.path("side").asString();
        String act = said.path("act").asString();
        String topic = said.path("agenda_topic").asString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sides", side.equals("both") ? parties() : List.of(side));
        body.put("act", act.replace('_', ' '));
        body.put("effect", Objects.requireNonNull(EFFECTS.get(act), act));
        if (!side.equals("both")) {
            body.put("addressee", other(side));
        }
        Integer item = ITEMS.get(topic);
        if (item != null) {
            body.put("item", items.get(item));
        }
        body.put("topic", topic);
        body.put("text", said.path("summary").asString());
        body.put("releasable", true);
        body.put("undertakings", undertakings(index, mechanism));
        return body;
    }

    private List<Map<String, Object>> undertakings(int statement, String mechanism) {
        List<Map<String, Object>> undertakings = new ArrayList<>();
        for (JsonNode commitment : root.path("commitments")) {
            if (commitment.path("source_statement_index").asInt(-1) == statement) {
                Map<String, Object> body = terms(commitment);
                if (commitment.path("due_shape").asString().equals("periodic")) {
                    body.put("nextRoundOf", mechanism);
                }
                undertakings.add(body);
            }
        }
        return undertakings;
    }

    /** The one commitment that stands in the release only. */
    Map<String, Object> releaseOnlyCommitment() {
        return StreamSupport.stream(root.path("commitments").spliterator(), false)
                .filter(commitment -> commitment.path("source_statement_index").isNull())
                .findFirst()
                .map(CaseFile::terms)
                .orElseThrow();
    }

    private static Map<String, Object> terms(JsonNode commitment) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", commitment.path("kind").asString().toUpperCase(Locale.ROOT));
        body.put("owners", bearers(texts(commitment.path("owner_sides"))));
        if (commitment.path("counterpart").isString()) {
            body.put(
                    "counterparts",
                    bearers(List.of(commitment.path("counterpart").asString())));
        }
        body.put("text", commitment.path("summary").asString());
        body.put("modality", commitment.path("modality").asString());
        body.put(
                "due",
                Map.of(
                        "shape", commitment.path("due_shape").asString().toUpperCase(Locale.ROOT),
                        "phrase", commitment.path("due").asString()));
        return body;
    }

    private static List<Map<String, String>> bearers(List<String> parties) {
        return parties.stream().map(party -> Map.of("party", party)).toList();
    }

    private String other(String side) {
        return parties().stream()
                .filter(party -> !party.equals(side))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
