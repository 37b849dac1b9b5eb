package org.chancery.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityTest {

    private static final String APPROVED = """
            {"type": "object", "required": ["place", "day"],
             "properties": {
               "place": {"type": "string", "minLength": 1},
               "day": {"type": "string", "format": "date"},
               "mode": {"type": "string", "enum": ["VIRTUAL", "HYBRID"]},
               "sides": {"type": "array", "items": {"$ref": "#/$defs/Side"}}},
             "$defs": {"Side": {"type": "object", "properties": {
               "party": {"type": "string"}, "next": {"$ref": "#/$defs/Side"}}}}}
            """;

    private static List<String> after(String from, String to) {
        assertThat(APPROVED).contains(from);
        var json = JsonMapper.shared();
        return Compatibility.breaches(json.readTree(APPROVED), json.readTree(APPROVED.replace(from, to)));
    }

    @Test
    void nothing_changed_breaks_nothing() {
        assertThat(after("day", "day")).isEmpty();
    }

    @Test
    void an_optional_property_may_be_added() {
        assertThat(after("\"mode\":", "\"host\": {\"type\": \"string\"}, \"mode\":"))
                .isEmpty();
    }

    @Test
    void an_enumeration_may_grow() {
        assertThat(after("\"HYBRID\"", "\"HYBRID\", \"TELEPHONE\"")).isEmpty();
    }

    @Test
    void an_enumeration_may_not_shrink() {
        assertThat(after(", \"HYBRID\"", "")).containsExactly("/mode can no longer be HYBRID");
    }

    @Test
    void a_property_may_not_be_removed() {
        assertThat(after("\"mode\"", "\"manner\"")).containsExactly("/mode was removed");
    }

    @Test
    void a_property_may_not_be_newly_required() {
        assertThat(after("\"place\", \"day\"", "\"place\", \"day\", \"mode\""))
                .containsExactly("/mode is newly required");
    }

    @Test
    void a_property_that_was_always_there_may_not_become_optional() {
        assertThat(after("\"place\", \"day\"", "\"place\"")).containsExactly("/day is no longer always there");
    }

    @Test
    void a_type_may_not_change() {
        assertThat(after("\"place\": {\"type\": \"string\", \"minLength\": 1}", "\"place\": {\"type\": \"integer\"}"))
                .hasSize(2)
                .allMatch(breach -> breach.contains("/place"));
    }

    @Test
    void a_format_may_not_change() {
        assertThat(after("\"format\": \"date\"", "\"format\": \"date-time\""))
                .containsExactly("format of /day was \"date\" and is \"date-time\"");
    }

    @Test
    void a_record_within_is_compared_as_well() {
        assertThat(after("\"party\": {\"type\": \"string\"}", "\"party\": {\"type\": \"integer\"}"))
                .containsExactly("type of /sides/items/party was \"string\" and is \"integer\"");
    }
}
