package org.chancery.journeys;

import java.util.List;
import java.util.Map;
import org.chancery.journeys.BadBodies.Wrong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Well-formed values that name what is there, but elsewhere: a part of another whole, somebody else's person, or
 * something of another sort.
 */
final class OthersNames {

    /** What is wrong where a part of another whole is named. */
    static final String A_PART = "a part of something else";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Of which sort a field names one, where another whole has parts of that sort. */
    private static final Map<String, String> PARTS = Map.of(
            "item", "agenda",
            "items", "agenda",
            "statement", "statements",
            "statements", "statements",
            "undertaking", "undertakings");

    /** A whole of another sort, to be taken for what the field names. */
    private static final Map<String, String> WHOLES = Map.ofEntries(
            Map.entry("mechanism", "consultations"),
            Map.entry("mechanisms", "consultations"),
            Map.entry("merged", "campaigns"),
            Map.entry("decision", "mechanisms"),
            Map.entry("parent", "campaigns"),
            Map.entry("into", "consultations"),
            Map.entry("nextRoundOf", "consultations"),
            Map.entry("consultation", "mechanisms"),
            Map.entry("sideMeetingOf", "mechanisms"),
            Map.entry("to", "mechanisms"),
            Map.entry("campaign", "mechanisms"),
            Map.entry("record", "texts"),
            Map.entry("text", "records"),
            Map.entry("counteredBy", "statements"),
            Map.entry("repeats", "undertakings"));

    private final Ground others;

    OthersNames(Ground others) {
        this.others = others;
    }

    /** One value, or none where the field names nothing. */
    List<Wrong> of(String name, JsonNode kind) {
        boolean list = kind.path("type").asString("").equals("array");
        JsonNode one = list ? kind.path("items") : kind;
        if (name.equals("phase")) {
            return List.of(wrong("a phase of another campaign", others.phase(), list));
        }
        if (name.equals("person")) {
            return List.of(
                    wrong("somebody of another party", others.id("persons"), list),
                    wrong("something of another sort", others.id("mechanisms"), list));
        }
        if (!one.path("format").asString("").equals("uuid")) {
            return List.of();
        }
        if (PARTS.containsKey(name)) {
            return List.of(wrong(A_PART, others.id(PARTS.get(name)), list));
        }
        return WHOLES.containsKey(name)
                ? List.of(wrong("something of another sort", others.id(WHOLES.get(name)), list))
                : List.of();
    }

    private static Wrong wrong(String what, String value, boolean list) {
        return list ? new Wrong(what, "/0", JSON.arrayNode().add(value)) : new Wrong(what, "", JSON.stringNode(value));
    }
}
