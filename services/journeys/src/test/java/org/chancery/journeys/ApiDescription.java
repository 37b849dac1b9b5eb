package org.chancery.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The OpenAPI description of a service as a generator of requests needs it. */
final class ApiDescription {

    private static final Set<String> READING = Set.of("get", "head", "options");

    private final JsonNode api;

    ApiDescription(JsonNode api) {
        this.api = api;
    }

    /**
     * A request that may change something.
     *
     * @param path with its variables in braces
     * @param body the schema of its body, or null where it has none
     */
    record Operation(String method, String path, @Nullable JsonNode body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Every operation that is no reading. */
    List<Operation> changes() {
        List<Operation> changes = new ArrayList<>();
        for (var path : api.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (!READING.contains(method.getKey())) {
                    JsonNode schema = method.getValue().at("/requestBody/content/application~1json/schema");
                    changes.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            schema.isMissingNode() ? null : schema));
                }
            }
        }
        return changes;
    }

    /** The schema itself where this is a reference to one. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : api.at(reference.substring(1));
    }
}
