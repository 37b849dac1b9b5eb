package org.chancery.importing.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.chancery.importing.cases.Cases;
import org.chancery.platform.envelope.Marking;
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
    void is_read_back_from_the_file_among_the_sources_of_an_account() {
        var kept = Kept.between(JSON.createObjectNode(), Cases.json("39"));
        var remainder = new Remainder("39", new Ordering("39", List.of(0, 2), 10), kept);
        ObjectNode account = JSON.createObjectNode();
        account.putArray("sources").addObject().put("kind", "official");
        cite(account, remainder);

        assertThat(Remainder.in(account)).isEqualTo(remainder);
        assertThat(account.path("sources").valueStream())
                .allSatisfy(each ->
                        assertThat(each.path("beyond").asString("").length()).isLessThan(20_000));
    }

    @Test
    void is_cited_in_several_parts_where_one_is_too_short() {
        ObjectNode long_ = JSON.createObjectNode();
        long_.put("words", "𝄞".repeat(30_000));
        var kept = Kept.between(JSON.createObjectNode(), long_);
        var remainder = new Remainder("x", new Ordering("x", List.of(), null), kept);
        ObjectNode account = JSON.createObjectNode();
        cite(account, remainder);

        assertThat(account.path("sources").size()).isGreaterThan(2);
        assertThat(Remainder.in(account)).isEqualTo(remainder);
    }

    @Test
    void may_be_nothing_and_then_the_file_is_cited_without_words() {
        var remainder = new Remainder("x", Ordering.of("x", List.of(0, 1), List.of(0), 1), Kept.NOTHING);
        ObjectNode account = JSON.createObjectNode();
        cite(account, remainder);

        assertThat(account.path("sources").size()).isEqualTo(1);
        assertThat(account.at("/sources/0").has("beyond")).isFalse();
        assertThat(Remainder.in(account)).isEqualTo(remainder);
    }

    @Test
    void is_not_taken_from_a_file_that_somebody_cites_by_hand() {
        ObjectNode account = JSON.createObjectNode();
        account.putArray("sources")
                .addObject()
                .put("source", "0f6c1f6c-5f1e-5b1f-9b7e-53a1d9a4a005")
                .put("kind", "consultation-record/1")
                .put("identifier", "39");

        assertThat(Remainder.in(account)).isNull();
    }

    private static void cite(ObjectNode account, Remainder remainder) {
        ArrayNode sources = account.withArray("sources");
        for (Map<String, Object> each : remainder.sources(Marking.DEFAULT)) {
            ObjectNode source = JSON.valueToTree(each);
            sources.add(source.set("source", source.get("id")));
        }
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
