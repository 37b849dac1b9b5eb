package org.chancery.journeys;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that break one rule of a schema each, made from one that breaks none. */
final class BadBodies {

    private static final JsonMapper JSON = ApiClient.JSON;
    private static final int DEEPEST = 4;
    private static final int LEVELS = 10_000;
    private static final int TWO_MEGABYTES = 2_000_000;

    private final ApiDescription api;
    private final SampleBodies samples;
    private final List<BadBody> all = new ArrayList<>();
    private final Faults faults;
    private final boolean misshapen;

    /** The values that a field of this name and kind cannot have. */
    @FunctionalInterface
    interface Faults {
        List<Wrong> of(String name, JsonNode kind);
    }

    /**
     * A body that must be refused.
     *
     * @param wrong what is wrong with it, for the reader of a failure
     * @param pointer the field that the problem must name, or empty where the body is none to point into
     */
    record BadBody(String wrong, String pointer, byte[] bytes) {}

    private BadBodies(ApiDescription api, SampleBodies samples, Faults faults, boolean misshapen) {
        this.api = api;
        this.samples = samples;
        this.faults = faults;
        this.misshapen = misshapen;
    }

    /** All of one schema. */
    static List<BadBody> of(ApiDescription api, JsonNode schema) {
        var bodies = new BadBodies(api, new SampleBodies(api), (_, kind) -> WrongValues.of(kind), true);
        bodies.noBodies();
        ObjectNode sound = bodies.sound(schema);
        bodies.object(api.resolved(schema), sound, sound, "", 0);
        return bodies.all;
    }

    /**
     * Those of one schema that are well formed and name something wrong, in one field each.
     *
     * @param samples with which nothing else is wrong
     * @param names what each field wrongly names
     * @param besides optional fields of the sound body, without which something else would be wrong with it
     */
    static List<BadBody> naming(
            ApiDescription api, SampleBodies samples, JsonNode schema, Faults names, Map<String, ?> besides) {
        var bodies = new BadBodies(api, samples, names, false);
        ObjectNode sound = bodies.sound(schema);
        sound.setAll((ObjectNode) JSON.valueToTree(besides));
        bodies.object(api.resolved(schema), sound, sound, "", 0);
        return bodies.all;
    }

    private ObjectNode sound(JsonNode schema) {
        return (ObjectNode) samples.of(schema, "");
    }

    /** What a JSON object cannot be read of. */
    private void noBodies() {
        raw("no JSON", "{\"");
        raw("text in place of an object", "\"text\"");
        raw("a list in place of an object", "[]");
        raw("two objects", "{}{}");
        raw("a key that stands there twice", "{\"unexpected\":1,\"unexpected\":1}");
        raw("ten thousand levels", "{\"unexpected\":" + "[".repeat(LEVELS) + "]".repeat(LEVELS) + "}");
        raw("two megabytes", "{\"unexpected\":\"" + "x".repeat(TWO_MEGABYTES) + "\"}");
    }

    private void raw(String wrong, String body) {
        all.add(new BadBody(wrong, "", body.getBytes(StandardCharsets.UTF_8)));
    }

    private void object(JsonNode schema, ObjectNode root, ObjectNode here, String at, int depth) {
        if (misshapen) {
            misshapen(schema, root, here, at);
        }
        for (var property : schema.path("properties").properties()) {
            JsonNode kind = api.resolved(property.getValue());
            String name = property.getKey();
            for (Wrong wrong : faults.of(name, kind)) {
                String pointer = at + "/" + name + wrong.below();
                broken(wrong.what(), pointer, root, here, object -> {
                    if (here != root && SampleBodies.isEither(schema)) {
                        object.removeAll();
                    }
                    object.set(name, wrong.value());
                });
            }
            if (depth < DEEPEST) {
                inside(kind, name, root, here, at, depth);
            }
        }
    }

    private void misshapen(JsonNode schema, ObjectNode root, ObjectNode here, String at) {
        broken("a field that nobody knows", at + "/unexpected", root, here, object -> object.put("unexpected", 1));
        for (JsonNode required : schema.path("required")) {
            String name = required.asString();
            broken("a required field that is missing", at + "/" + name, root, here, object -> object.remove(name));
            broken("a required field that is null", at + "/" + name, root, here, object -> object.putNull(name));
        }
    }

    /** The fields of an object, or of the objects of a list. */
    private void inside(JsonNode kind, String name, ObjectNode root, ObjectNode here, String at, int depth) {
        JsonNode before = here.get(name);
        JsonNode item = api.resolved(kind.path("items"));
        if (kind.has("properties")) {
            ObjectNode child = (ObjectNode) samples.of(kind, name);
            here.set(name, child);
            object(kind, root, child, at + "/" + name, depth + 1);
        } else if (item.has("properties")) {
            ObjectNode child = (ObjectNode) samples.of(item, name);
            ArrayNode list = JSON.createArrayNode().add(child);
            here.set(name, list);
            object(item, root, child, at + "/" + name + "/0", depth + 1);
        }
        if (before == null) {
            here.remove(name);
        } else {
            here.set(name, before);
        }
    }

    /** Breaks the tree in one place, keeps its bytes, and mends it. */
    private void broken(String wrong, String pointer, ObjectNode root, ObjectNode here, Consumer<ObjectNode> fault) {
        ObjectNode sound = here.deepCopy();
        fault.accept(here);
        all.add(new BadBody(wrong, pointer, JSON.writeValueAsBytes(root)));
        here.removeAll();
        here.setAll(sound);
    }

    /**
     * A value that a field cannot have.
     *
     * @param below the part of the value that is at fault, as a JSON pointer within it
     */
    record Wrong(String what, String below, JsonNode value) {}
}
