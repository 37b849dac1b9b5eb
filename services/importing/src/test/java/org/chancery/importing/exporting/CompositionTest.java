package org.chancery.importing.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chancery.importing.cases.Cases;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CompositionTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static ObjectNode exported(String marking, Ordering ordering) {
        JsonNode consultation = JSON.readTree("""
                {"parties": ["KR", "IN"], "announcedRound": 2, "state": "HELD", "marking": "%s"}
                """.formatted(marking));
        JsonNode account = JSON.readTree("""
                {"account": "KR", "statements": [
                  {"content": {"sides": ["KR"], "act": "asked", "text": "a", "marking": "OFFICIAL"}},
                  {"content": {"sides": ["IN"], "act": "noted", "text": "b", "marking": "CONFIDENTIAL"}}]}
                """);
        JsonNode detail = JSON.readTree("{\"round\": {\"counted\": 3, \"announced\": 2}}");
        return Composition.of(
                "x",
                new Facts(List.of(consultation), Map.of(), account, Map.of(), List.of(), detail, null, null),
                ordering);
    }

    private static List<String> markings(ObjectNode record) {
        return record.path("statements")
                .valueStream()
                .map(said -> said.path("marking").asString("as the record"))
                .toList();
    }

    @Test
    void a_marking_above_the_default_is_told_of_the_record_and_of_statements_that_are_marked_otherwise() {
        ObjectNode record = exported("CONFIDENTIAL", Ordering.NATURAL);

        assertThat(record.path("marking").asString()).isEqualTo("confidential");
        assertThat(markings(record)).containsExactly("official", "as the record");
    }

    @Test
    void what_is_marked_as_anything_is_bears_no_marking() {
        ObjectNode record = exported("OFFICIAL", Ordering.NATURAL);

        assertThat(record.has("marking")).isFalse();
        assertThat(markings(record)).containsExactly("as the record", "confidential");
    }

    @Test
    void room_and_address_are_told_where_they_are_known() {
        JsonNode consultation = JSON.readTree("""
                {"parties": ["KR", "IN"], "state": "SCHEDULED", "schedule": {"date": "2031-03-03",
                  "mode": "HYBRID", "room": "Narai Hall", "link": "tel:+82-2-2100-2114"}}
                """);
        ObjectNode record = Composition.of(
                "x",
                new Facts(
                        List.of(consultation),
                        Map.of(),
                        JSON.createObjectNode(),
                        Map.of(),
                        List.of(),
                        JSON.createObjectNode(),
                        null,
                        null),
                Ordering.NATURAL);

        assertThat(record.path("room").asString()).isEqualTo("Narai Hall");
        assertThat(record.path("link").asString()).isEqualTo("tel:+82-2-2100-2114");
        assertThat(exported("OFFICIAL", Ordering.NATURAL).has("room")).isFalse();
        assertThat(exported("OFFICIAL", Ordering.NATURAL).has("link")).isFalse();
    }

    @Test
    void the_round_is_the_counted_one_unless_a_record_gave_another() {
        assertThat(exported("OFFICIAL", Ordering.NATURAL).path("round").asInt()).isEqualTo(3);
        assertThat(exported("OFFICIAL", new Ordering("x", List.of(), null))
                        .path("round")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void the_decision_that_a_meeting_was_cancelled_by_is_told_with_the_names_of_the_mechanisms() {
        JsonNode cancelled = JSON.readTree("""
                {"parties": ["CN", "US"], "state": "CANCELLED", "mechanism": "m1", "decision": "d1"}
                """);
        JsonNode decision = JSON.readTree("""
                {"decision": "d1", "act": "SUSPEND", "mechanisms": ["m1", "m2", "m3"], "by": "CN", "reason": "A visit.",
                 "on": "2022-08-05"}
                """);
        var mechanisms = Map.of(
                "m1",
                mechanism("Talks", "US"),
                "m2",
                mechanism("Climate talks", "US"),
                "m3",
                mechanism("Others", "JP"));
        var facts = new Facts(
                List.of(cancelled), mechanisms, null, Map.of(), List.of(), JSON.createObjectNode(), null, decision);

        ObjectNode record = Composition.of("x", facts, Ordering.NATURAL);

        assertThat(record.path("decision")).isEqualTo(JSON.readTree("""
                        {"act": "suspend", "mechanisms": ["Talks", "Climate talks"], "by": "CN", "reason": "A visit.",
                         "on": "2022-08-05"}
                        """));
        assertThat(Cases.read(record).faults()).isEmpty();
        assertThat(exported("OFFICIAL", Ordering.NATURAL).has("decision")).isFalse();
    }

    private static JsonNode mechanism(String name, String with) {
        return JSON.readTree("{\"name\": \"%s\", \"parties\": [\"CN\", \"%s\"]}".formatted(name, with));
    }
}
