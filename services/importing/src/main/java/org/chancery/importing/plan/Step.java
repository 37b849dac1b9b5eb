package org.chancery.importing.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One command, as a request.
 *
 * @param name of the step, unique in its plan; the key of the request follows from it
 * @param of the path of what the request changes, or null where nothing needs to be read before
 * @param conditional whether the request names the version of that
 */
public record Step(
        String name,
        String method,
        String path,
        JsonNode body,
        @Nullable String of,
        boolean conditional) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Creates something new. */
    public static Step create(String name, String path, Map<String, ?> body) {
        return new Step(name, "POST", path, JSON.valueToTree(body), null, false);
    }

    /** Adds to something. */
    public static Step add(String name, String path, Map<String, ?> body, String of) {
        return new Step(name, "POST", path, JSON.valueToTree(body), of, false);
    }

    /** Changes something that is at the version that was read. */
    public static Step change(String name, String method, String path, Map<String, ?> body, String of) {
        return new Step(name, method, path, JSON.valueToTree(body), of, true);
    }

    /** Fields of a body, names and values in turn; values that are null are left out. */
    public static Map<String, Object> fields(@Nullable Object... parts) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            Object value = parts[i + 1];
            if (value != null) {
                body.put(String.valueOf(parts[i]), value);
            }
        }
        return body;
    }
}
