package org.chancery.journeys;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.journeys.BadBodies.Wrong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Well-formed values that name what is not there: ids and codes, alone and in lists. */
final class UnknownNames {

    /** What is wrong where an id is. */
    static final String AN_ID = "an id that nobody knows";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Fields in which the client brings an id of its own making. */
    private static final Set<String> MADE_HERE = Set.of("id");

    private static final Set<String> PARTIES = Set.of(
            "party",
            "parties",
            "by",
            "askedBy",
            "side",
            "sides",
            "addressee",
            "host",
            "account",
            "proposedBy",
            "targets");

    private UnknownNames() {}

    /** One value, or none where the field names nothing. */
    static List<Wrong> of(String name, JsonNode kind) {
        boolean list = kind.path("type").asString("").equals("array");
        JsonNode one = list ? kind.path("items") : kind;
        if (MADE_HERE.contains(name) || !one.path("type").asString("").equals("string")) {
            return List.of();
        }
        if (one.path("format").asString("").equals("uuid")) {
            return List.of(wrong(AN_ID, UUID.randomUUID().toString(), list));
        }
        // What says how long it may be is words, such as those of a source about who announced it.
        return PARTIES.contains(name) && !one.has("enum") && !one.has("maxLength")
                ? List.of(wrong("a party that nobody knows", "XX", list))
                : List.of();
    }

    private static Wrong wrong(String what, String value, boolean list) {
        return list ? new Wrong(what, "/0", JSON.arrayNode().add(value)) : new Wrong(what, "", JSON.stringNode(value));
    }
}
