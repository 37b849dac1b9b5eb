package org.chancery.importing.exporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a record no service had a place for: the values that are missing or otherwise in what is composed of the
 * services' answers.
 *
 * @param values by JSON pointer, in the order in which they are put back
 * @param absent pointers to what the record does not have
 */
public record Kept(Map<String, JsonNode> values, List<String> absent) {

    /** Nothing is missing. */
    public static final Kept NOTHING = new Kept(Map.of(), List.of());

    private static final JsonMapper JSON = new JsonMapper();

    /** The difference, field by field. */
    public static Kept between(JsonNode composed, JsonNode original) {
        var kept = new Kept(new LinkedHashMap<>(), new ArrayList<>());
        kept.compare(composed, original, "");
        return kept;
    }

    /** The pointers to everything that differs. */
    public List<String> pointers() {
        var all = new ArrayList<>(values.keySet());
        all.addAll(absent);
        return all;
    }

    private void compare(JsonNode composed, JsonNode original, String at) {
        if (composed.isObject() && original.isObject()) {
            original.propertyStream().forEach(field -> compareField(composed, field.getKey(), field.getValue(), at));
            composed.propertyNames().stream()
                    .filter(name -> !original.has(name))
                    .forEach(name -> absent.add(at + "/" + escaped(name)));
        } else if (composed.isArray() && original.isArray()) {
            for (int i = 0; i < original.size(); i++) {
                if (i < composed.size()) {
                    compare(composed.get(i), original.get(i), at + "/" + i);
                } else {
                    values.put(at + "/" + i, original.get(i));
                }
            }
            for (int i = composed.size() - 1; i >= original.size(); i--) {
                absent.add(at + "/" + i);
            }
        } else if (!composed.equals(original)) {
            values.put(at, original);
        }
    }

    private void compareField(JsonNode composed, String name, JsonNode value, String at) {
        String pointer = at + "/" + escaped(name);
        if (composed.has(name)) {
            compare(composed.get(name), value, pointer);
        } else {
            values.put(pointer, value);
        }
    }

    /** What was composed, with everything put back. */
    public JsonNode applyTo(JsonNode composed) {
        ObjectNode root = JSON.createObjectNode();
        root.set("root", composed.deepCopy());
        values.forEach((pointer, value) -> put(root, "/root" + pointer, value));
        absent.forEach(pointer -> remove(root, "/root" + pointer));
        return root.get("root");
    }

    private static void put(ObjectNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            object.set(plain(last), value);
        } else if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(last);
            while (array.size() <= index) {
                array.addNull();
            }
            array.set(index, value);
        }
    }

    private static void remove(ObjectNode root, String pointer) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            object.remove(plain(last));
        } else if (parent instanceof ArrayNode array && Integer.parseInt(last) < array.size()) {
            array.remove(Integer.parseInt(last));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String plain(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
