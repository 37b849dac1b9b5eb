package org.chancery.importing.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records that went through bad hands. */
public final class Spoiled {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<JsonNode> WRONG = List.of(
            JSON.nullNode(),
            JSON.valueToTree(""),
            JSON.valueToTree("   "),
            JSON.valueToTree(-1),
            JSON.valueToTree(4_000_000_000L),
            JSON.valueToTree(0.5),
            JSON.valueToTree(true),
            JSON.createArrayNode(),
            JSON.createObjectNode(),
            JSON.valueToTree("x".repeat(25_000)),
            JSON.valueToTree("日本語 العربية 🕊️ é"),
            JSON.valueToTree("a\u0000b"),
            JSON.valueToTree("2021-02-30"),
            JSON.valueToTree("0000-00-00"),
            JSON.valueToTree("9999-12-31"),
            JSON.valueToTree("99:99"),
            JSON.valueToTree("<script>alert(1)</script>"),
            JSON.valueToTree("'; drop table record; --"),
            JSON.valueToTree("../../etc/passwd"),
            JSON.valueToTree("both"),
            JSON.valueToTree("XX"));

    private Spoiled() {}

    /** The same record with one to three places spoiled. */
    public static JsonNode of(JsonNode record, SplittableRandom random) {
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            spoil(record, random);
        }
        return record;
    }

    private static void spoil(JsonNode record, SplittableRandom random) {
        List<JsonNode> containers = new ArrayList<>();
        gather(record, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode wrong = WRONG.get(random.nextInt(WRONG.size())).deepCopy();
        if (container instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("stranger", wrong);
                default -> object.set(name, wrong);
            }
        } else if (container instanceof ArrayNode array) {
            switch (random.nextInt(4)) {
                case 0 -> array.add(wrong);
                case 1 -> array.insert(0, wrong);
                case 2 -> {
                    if (!array.isEmpty()) {
                        array.add(array.get(0).deepCopy());
                    }
                }
                default -> {
                    if (!array.isEmpty()) {
                        array.set(random.nextInt(array.size()), wrong);
                    }
                }
            }
        }
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(each -> gather(each, containers));
        }
    }
}
