package org.chancery.platform.contracts;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which components of the records that a sample is made of it never shows. */
final class Completeness {

    private final JsonNode root;
    private final Set<String> declared = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private Completeness(JsonNode root) {
        this.root = root;
    }

    /** The components that are nowhere in the value, as {@code Record.component}. */
    static Set<String> unseen(JsonNode schema, JsonNode value) {
        var completeness = new Completeness(schema);
        completeness.declare(schema.path("title").asString("event"), schema);
        schema.path("$defs")
                .propertyStream()
                .forEach(definition -> completeness.declare(definition.getKey(), definition.getValue()));
        completeness.visit(schema.path("title").asString("event"), schema, value);
        completeness.declared.removeAll(completeness.seen);
        return completeness.declared;
    }

    private void declare(String record, JsonNode schema) {
        schema.path("properties").propertyNames().forEach(component -> declared.add(record + "." + component));
    }

    private void visit(String record, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            String definition = schema.path("$ref").asString().substring("#/$defs/".length());
            visit(definition, root.path("$defs").path(definition), value);
        } else if (value.isArray()) {
            value.values().forEach(item -> visit(record, schema.path("items"), item));
        } else if (schema.has("properties")) {
            value.propertyStream().forEach(property -> {
                seen.add(record + "." + property.getKey());
                visit(record, schema.path("properties").path(property.getKey()), property.getValue());
            });
        }
    }
}
