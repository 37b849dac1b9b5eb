package org.chancery.importing.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The statements of an account and the commitments in and beside it, in the words of the format. */
final class SaidAndPromised {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOT_STATED = "not stated";

    private final Facts facts;
    private final Ordering ordering;
    private final Map<Integer, JsonNode> statements = new TreeMap<>();
    private final Map<Integer, JsonNode> commitments = new TreeMap<>();
    private final List<JsonNode> unordered = new ArrayList<>();

    SaidAndPromised(Facts facts, Ordering ordering) {
        this.facts = facts;
        this.ordering = ordering;
        if (facts.account() != null) {
            read(facts.account());
        }
        facts.apart().forEach((place, each) -> commitments.put(place, apart(each)));
    }

    ArrayNode statements() {
        return filled(statements);
    }

    ArrayNode commitments() {
        ArrayNode all = filled(commitments);
        unordered.forEach(all::add);
        return all;
    }

    /** Places of which nothing is known stay null. */
    private static ArrayNode filled(Map<Integer, JsonNode> placed) {
        ArrayNode all = JSON.createArrayNode();
        placed.forEach((place, each) -> {
            while (all.size() < place) {
                all.addNull();
            }
            all.add(each);
        });
        return all;
    }

    private void read(JsonNode account) {
        List<JsonNode> lines = account.path("statements").valueStream().toList();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode content = lines.get(i).path("content");
            int place = ordering.statement(i);
            statements.put(place, statement(content, account.path("account").asString("")));
            for (JsonNode each : content.path("undertakings")) {
                ObjectNode commitment = commitment(each, each.path("due"), place);
                ordering.commitment(each.path("undertaking").asString(""))
                        .ifPresentOrElse(at -> commitments.put(at, commitment), () -> unordered.add(commitment));
            }
        }
    }

    private ObjectNode statement(JsonNode content, String own) {
        ObjectNode said = JSON.createObjectNode();
        said.set("agenda_topic", Composition.text(content.path("topic")));
        said.put("side", side(content.path("sides")));
        said.set("act", content.path("act"));
        said.set("summary", content.path("text"));
        String marking = Facts.small(content.path("marking"));
        if (!marking.equals(facts.marking())) {
            said.put("marking", marking);
        }
        String account = content.path("account").asString(own);
        if (!account.equals(own) && content.path("accountStated").asBoolean(true)) {
            JsonNode occasion = content.path("occasion");
            boolean release = occasion.path("kind").asString("").equals("RELEASE");
            said.put("source", release ? occasion.path("description").asString(account) : account);
        }
        return said;
    }

    private String side(JsonNode sides) {
        List<String> speaking = sides.valueStream().map(JsonNode::asString).toList();
        if (speaking.size() > 1 && speaking.size() == facts.parties().size()) {
            return speaking.size() == 2 ? "both" : "all";
        }
        return String.join(", ", speaking);
    }

    private static ObjectNode apart(JsonNode file) {
        JsonNode terms = file.path("terms");
        return commitment(terms, terms.path("due"), null);
    }

    private static ObjectNode commitment(JsonNode terms, JsonNode due, @Nullable Integer statement) {
        ObjectNode commitment = JSON.createObjectNode();
        commitment.set("summary", terms.path("text"));
        ArrayNode owners = commitment.putArray("owner_sides");
        Composition.called(terms.path("owners").valueStream()).forEach(owners::add);
        String counterparts =
                Composition.called(terms.path("counterparts").valueStream()).collect(Collectors.joining(", "));
        commitment.put("counterpart", counterparts.isEmpty() ? null : counterparts);
        String phrase = due.path("phrase").asString(NOT_STATED);
        commitment.put("due", phrase.equals(NOT_STATED) ? null : phrase);
        commitment.put("due_shape", due.path("shape").asString("").toLowerCase(Locale.ROOT));
        commitment.put("kind", kind(terms.path("kind").asString("")));
        commitment.set("modality", Composition.text(terms.path("modality")));
        commitment.set("condition", Composition.text(terms.path("condition")));
        commitment.put("source_statement_index", statement);
        return commitment;
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "REQUEST", "UNILATERAL" -> kind.toLowerCase(Locale.ROOT);
            default -> "joint";
        };
    }
}
