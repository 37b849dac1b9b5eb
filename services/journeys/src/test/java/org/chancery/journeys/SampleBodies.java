package org.chancery.journeys;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The smallest body that keeps every rule of a schema: what is required and nothing else. */
final class SampleBodies {

    private static final JsonMapper JSON = ApiClient.JSON;

    /** Values of the language that no schema tells; every other text is free. */
    private static final Map<String, String> KNOWN = Map.of(
            "code", "KR",
            "party", "KR",
            "by", "KR",
            "side", "KR",
            "sides", "KR",
            "parties", "KR",
            "targets", "IN",
            "language", "en",
            "about", "party/KR",
            "address", "someone@mofa.example");

    private final ApiDescription api;

    SampleBodies(ApiDescription api) {
        this.api = api;
    }

    /** @param name of the field that it is for, which tells what the schema does not */
    JsonNode of(JsonNode described, String name) {
        JsonNode schema = api.resolved(described);
        return switch (schema.path("type").asString("object")) {
            case "string" -> JSON.getNodeFactory().stringNode(text(schema, name));
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" -> JSON.createArrayNode().add(of(schema.path("items"), name));
            default -> object(schema);
        };
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

    private static String text(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asString();
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
