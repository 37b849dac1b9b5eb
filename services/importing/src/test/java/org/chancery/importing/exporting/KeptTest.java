package org.chancery.importing.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.chancery.importing.cases.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class KeptTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1}                | {"a":1}                 | 0
            {"a":1}                | {"a":2}                 | 1
            {"a":1}                | {"b":1}                 | 2
            {"a":[1,2,3]}          | {"a":[1]}               | 2
            {"a":[1]}              | {"a":[1,2,{"b":null}]}  | 2
            {"a":[null,{"b":1}]}   | {"a":[{"c":2},{"b":1}]} | 1
            {"a":null}             | {"a":{"x/y":{"~":1}}}   | 1
            {"a":{"x/y":{"~":1}}}  | {"a":{"x/y":{}}}        | 1
            """)
    void is_what_differs_and_puts_it_back(String composed, String original, int differences) {
        Kept kept = Kept.between(JSON.readTree(composed), JSON.readTree(original));

        assertThat(kept.pointers()).hasSize(differences);
        assertThat(kept.applyTo(JSON.readTree(composed))).isEqualTo(JSON.readTree(original));
    }

    @Test
    void puts_every_record_back_whatever_the_services_told_of_it() {
        var random = new SplittableRandom(20_261_126);
        Cases.names().forEach(name -> {
            JsonNode original = Cases.json(name);
            for (int i = 0; i < 20; i++) {
                JsonNode composed = spoiled(original.deepCopy(), random);
                assertThat(Kept.between(composed, original).applyTo(composed)).isEqualTo(original);
            }
        });
    }

    @Test
    void is_read_back_from_the_comments_beside_an_account() {
        var kept = Kept.between(JSON.createObjectNode(), Cases.json("39"));
        var remainder = new Remainder("39", List.of(0, 2), 10, kept);
        ObjectNode account = JSON.createObjectNode();
        ArrayNode comments = account.putArray("comments");
        comments.addObject().put("text", "Somebody asks for something.");
        remainder.comments().forEach(text -> comments.addObject().put("text", text));

        assertThat(Remainder.in(account)).isEqualTo(remainder);
        assertThat(remainder.comments())
                .allSatisfy(text -> assertThat(text.length()).isLessThan(20_000));
    }

    @Test
    void is_told_in_several_comments_where_one_is_too_short() {
        ObjectNode long_ = JSON.createObjectNode();
        long_.put("words", "𝄞".repeat(30_000));
        var remainder = new Remainder("x", List.of(), 0, Kept.between(JSON.createObjectNode(), long_));
        ObjectNode account = JSON.createObjectNode();
        ArrayNode comments = account.putArray("comments");
        remainder.comments().forEach(text -> comments.addObject().put("text", text));

        assertThat(comments.size()).isGreaterThan(2);
        assertThat(Remainder.in(account)).isEqualTo(remainder);
    }

    private static JsonNode spoiled(JsonNode node, SplittableRandom random) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (random.nextInt(8) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, spoiled(object.get(name), random));
                }
            }
            if (random.nextInt(12) == 0) {
                object.put("stranger", random.nextInt());
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty() && random.nextInt(6) == 0) {
            array.remove(random.nextInt(array.size()));
        } else if (node.isString() && random.nextInt(10) == 0) {
            return JSON.nullNode();
        }
        return node;
    }
}
