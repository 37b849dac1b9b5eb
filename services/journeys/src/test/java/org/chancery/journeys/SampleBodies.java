package org.chancery.journeys;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The smallest body that keeps every rule of a schema: what is required and nothing else. */
final class SampleBodies {

    private static final JsonMapper JSON = ApiClient.JSON;

    /** Values of the language that no schema tells; every other text is free. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("code", "KR"),
            Map.entry("party", "KR"),
            Map.entry("by", "KR"),
            Map.entry("side", "KR"),
            Map.entry("sides", "KR"),
            Map.entry("parties", "KR"),
            Map.entry("targets", "IN"),
            Map.entry("language", "en"),
            Map.entry("languages", "en"),
            Map.entry("about", "party/KR"),
            Map.entry("address", "someone@mofa.example"));

    /** Words of lists that ask for nothing more, in place of the first of the list. */
    private static final Set<String> MODEST = Set.of("UNILATERAL", "WITHHELD");

    private final ApiDescription api;
    private final Map<String, String> told;

    SampleBodies(ApiDescription api) {
        this(api, Map.of());
    }

    /** @param told values of fields, by their names, that neither a schema nor the language tells */
    SampleBodies(ApiDescription api, Map<String, String> told) {
        this.api = api;
        this.told = told;
    }

    /** @param name of the field that it is for, which tells what the schema does not */
    JsonNode of(JsonNode described, String name) {
        JsonNode schema = api.resolved(described);
        return switch (schema.path("type").asString("object")) {
            case "string" -> JSON.getNodeFactory().stringNode(text(schema, name));
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" -> list(of(schema.path("items"), name), name);
            default -> object(schema);
        };
    }

    /** Of one, except that no party meets alone. */
    private static ArrayNode list(JsonNode one, String name) {
        ArrayNode list = JSON.createArrayNode().add(one);
        return name.equals("parties") ? list.add("IN") : list;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        for (JsonNode required : schema.path("required")) {
            String name = required.asString();
            object.set(name, of(schema.path("properties").path(name), name));
        }
        if (isEither(schema) && schema.at("/properties/party").isObject()) {
            object.put("party", "KR");
        }
        if (schema.path("additionalProperties").isObject()) {
            object.put("en", "text");
        }
        return object;
    }

    /** Whether one of the fields says all there is to say, such as a party or the name of somebody else. */
    static boolean isEither(JsonNode schema) {
        return !schema.has("required") && schema.has("properties");
    }

    private String text(JsonNode schema, String name) {
        if (told.containsKey(name)) {
            return told.get(name);
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(MODEST::contains)
                    .findFirst()
                    .orElseGet(() -> schema.path("enum").path(0).asString());
        }
        if (schema.path("pattern").asString("").startsWith("[0-9a-f]")) {
            return "0".repeat(schema.path("minLength").asInt());
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> "2021-01-07";
            case "time-local" -> "15:30";
            case "date-time" -> "2021-01-07T06:30:00Z";
            case "uuid" -> "018f2c1e-0000-7000-8000-00000000ffff";
            case "uri" -> "https://archive.example/1";
            default -> KNOWN.getOrDefault(name, "text");
        };
    }
}
