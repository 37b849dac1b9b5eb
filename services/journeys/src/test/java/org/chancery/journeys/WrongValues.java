package org.chancery.journeys;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.journeys.BadBodies.Wrong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a field of a schema cannot be. */
final class WrongValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Wrong> all = new ArrayList<>();

    private WrongValues() {}

    static List<Wrong> of(JsonNode schema) {
        var values = new WrongValues();
        switch (schema.path("type").asString("object")) {
            case "string" -> values.texts(schema);
            case "integer" -> values.numbers(schema);
            case "boolean" -> values.wrong("text in place of yes or no", text("perhaps"));
            case "array" -> values.lists(schema);
            default -> values.objects();
        }
        return values.all;
    }

    private void texts(JsonNode schema) {
        wrong("a list in place of text", JSON.arrayNode());
        wrong("an object in place of text", JSON.objectNode());
        wrong("a number in place of text", JSON.numberNode(7));
        wrong("a control character", text("a\u0000b"));
        wrong("an unpaired surrogate", text("a\uD800b"));
        if (schema.has("enum")) {
            wrong("a word that is not on the list", text("NO_SUCH_WORD"));
            wrong("no word", text(""));
            wrong("a word in other letters", text("ＨＥＬＤ"));
        } else if (schema.path("minLength").asInt(0) > 0) {
            wrong("white space alone", text(" \u00a0\u3000\n"));
            wrong("nothing to see", text("\u200b\u2060"));
        }
        switch (schema.path("format").asString("")) {
            case "date" -> {
                wrong("the thirtieth of February", text("2021-02-30"));
                wrong("a year in a far future", text("+999999999-01-01"));
                wrong("a day in words", text("yesterday"));
                wrong("a day in other digits", text("٢٠٢١-٠١-٠٧"));
            }
            case "time-local" -> {
                wrong("the twenty-fifth hour", text("25:00"));
                wrong("an hour in other digits", text("１５:３０"));
            }
            case "date-time" -> {
                wrong("a day without an hour", text("2021-01-07"));
                wrong("an instant in other digits", text("२०२१-०१-०७T०६:३०:००Z"));
            }
            case "uuid" -> {
                wrong("an id that is none", text("1-1-1"));
                wrong("an id in other digits", text("０18f2c1e-0000-7000-8000-00000000ffff"));
            }
            default -> {}
        }
        if (schema.path("maxLength").isIntegralNumber()) {
            wrong("too long a text", text("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
    }

    private void numbers(JsonNode schema) {
        wrong("text in place of a number", text("seven"));
        wrong("a fraction", JSON.numberNode(1.5));
        wrong("more than a machine counts", JSON.numberNode(new BigInteger("1" + "0".repeat(30))));
        if (schema.has("minimum") || schema.has("exclusiveMinimum")) {
            wrong("too small a number", JSON.numberNode(-1_000_000_000));
        }
        if (schema.path("maximum").isIntegralNumber()) {
            wrong("too large a number", JSON.numberNode(schema.path("maximum").asLong() + 1));
        }
    }

    private void lists(JsonNode schema) {
        wrong("text in place of a list", text("x"));
        wrong("an object in place of a list", JSON.objectNode());
        all.add(new Wrong("nothing in a list", "/0", JSON.arrayNode().addNull()));
        all.add(new Wrong("a list in a list", "/0", JSON.arrayNode().add(JSON.arrayNode())));
        if (schema.path("items").path("type").asString("").equals("string")
                && schema.path("maxItems").isIntegralNumber()) {
            var many = JSON.arrayNode();
            for (int i = 0; i <= schema.path("maxItems").asInt(); i++) {
                many.add(item(schema.path("items"), i));
            }
            wrong("too long a list", many);
        }
    }

    /** What the list may hold, so that its length alone is wrong. */
    private static String item(JsonNode items, int i) {
        if (items.has("enum")) {
            return items.path("enum").path(0).asString();
        }
        return switch (items.path("format").asString("")) {
            case "uuid" -> new UUID(7, i).toString();
            case "date" -> "2021-01-07";
            default -> "KR";
        };
    }

    private void objects() {
        wrong("text in place of an object", text("x"));
        wrong("a list in place of an object", JSON.arrayNode());
    }

    private void wrong(String what, JsonNode value) {
        all.add(new Wrong(what, "", value));
    }

    private static JsonNode text(String text) {
        return JSON.stringNode(text);
    }
}
