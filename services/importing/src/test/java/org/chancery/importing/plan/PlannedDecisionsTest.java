package org.chancery.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.importing.plan.Planned.one;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.importing.cases.Cases;
import org.chancery.importing.record.OldRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a plan makes of a decision on several mechanisms. */
class PlannedDecisionsTest {

    @Nested
    class A_decision_that_a_record_names {

        private ObjectNode record() {
            ObjectNode record = (ObjectNode) Cases.json("34");
            record.putObject("mechanism")
                    .put("name", "Talks")
                    .putArray("participants")
                    .add("CN")
                    .add("US");
            record.putObject("decision")
                    .put("act", "close")
                    .put("by", "CN")
                    .put("reason", "A visit.")
                    .put("on", "2022-08-05")
                    .putArray("mechanisms")
                    .add("Talks")
                    .add("Climate talks");
            return record;
        }

        private Plan decided() {
            return Cases.plan(Objects.requireNonNull(Cases.read(record()).record()));
        }

        @Test
        void is_the_same_when_another_record_names_it() {
            OldRecord other = Objects.requireNonNull(
                    Cases.read(record().put("id", "another")).record());

            assertThat(one(Cases.plan(other), "decision")).isEqualTo(one(decided(), "decision"));
            var known = new Known(
                    Set.of(), Map.of(), Map.of(), Map.of(), true, Map.of(), Map.of(), "KR", LocalDate.of(2026, 1, 1));
            Plan again = Plan.of(other, known);
            assertThat(Cases.bodies(again, "decision")).isEmpty();
            assertThat(one(again, "cancelled").path("decision"))
                    .isEqualTo(one(decided(), "decision").path("id"));
        }

        @Test
        void is_taken_on_those_mechanisms_and_the_meeting_is_cancelled_by_it() {
            JsonNode decision = one(decided(), "decision");

            assertThat(decision.path("act").asString()).isEqualTo("CLOSE");
            assertThat(decision.path("by").asString()).isEqualTo("CN");
            assertThat(decision.path("reason").asString()).isEqualTo("A visit.");
            assertThat(decision.path("on").asString()).isEqualTo("2022-08-05");
            assertThat(decision.path("mechanisms").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(Cases.bodies(decided(), "mechanism").stream()
                            .map(each -> each.path("id").asString())
                            .toList());
            assertThat(one(decided(), "cancelled").path("decision").asString())
                    .isEqualTo(decision.path("id").asString());
        }

        @Test
        void is_not_derived_from_what_was_said_as_well() {
            assertThat(decided().steps())
                    .extracting(Step::name)
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.startsWith("suspension"));
        }
    }
}
