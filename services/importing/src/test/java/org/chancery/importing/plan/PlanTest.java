package org.chancery.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.importing.plan.Planned.one;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chancery.importing.cases.Cases;
import org.chancery.importing.deriving.Note;
import org.chancery.importing.record.OldRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plan as a whole: the same each time, with what it could not place kept in words. */
class PlanTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("org.chancery.importing.cases.Cases#names")
    void is_the_same_whenever_it_is_made(String name) {
        assertThat(Cases.plan(name).steps()).isEqualTo(Cases.plan(name).steps());
        assertThat(Cases.plan(name).steps()).extracting(Step::name).doesNotHaveDuplicates();
    }

    @Nested
    class A_mechanism {

        private static final String NAME = "Vietnam-Philippines Joint Commission for Bilateral Cooperation";

        @Test
        void that_has_counted_the_same_ordinal_before_is_noted_with_the_consultation_that_has_it() {
            OldRecord record = Cases.record("43");
            var other = new UUID(0x7000, 1);
            Plan plan = Cases.plan(
                    record,
                    Map.of(),
                    Map.of(
                            NAME,
                            List.of(
                                    new Known.Counted(1, Ids.consultation(record.id(), 0)),
                                    new Known.Counted(1, other),
                                    new Known.Counted(2, new UUID(0x7000, 2)))));

            assertThat(plan.notes())
                    .filteredOn(note -> note.why().startsWith("already counted"))
                    .containsExactly(new Note("/round", "already counted as round 1 in this mechanism by " + other));
        }

        @Test
        void of_a_similar_name_between_the_same_parties_is_noted() {
            String other = "Vietnam-Philippines Joint Commission on Bilateral Cooperation (JCBC)";
            Plan plan = Cases.plan(Cases.record("43"), Map.of(NAME, List.of(other)), Map.of());

            assertThat(plan.notes()).contains(new Note("/mechanism/name", "same parties, a similar name: " + other));
            assertThat(Cases.plan("43").notes()).noneMatch(note -> note.why().startsWith("same parties"));
        }
    }

    @Nested
    class A_record_that_is_marked {

        private Plan marked() {
            ObjectNode record = (ObjectNode) Cases.json("00");
            record.put("marking", "confidential");
            ((ObjectNode) record.at("/statements/0")).put("marking", "secret");
            ((ObjectNode) record.at("/statements/1")).put("marking", "public");
            return Cases.plan(Objects.requireNonNull(Cases.read(record).record()));
        }

        @Test
        void marks_its_meeting_and_whatever_it_does_not_mark_otherwise() {
            assertThat(one(marked(), "consultation").path("marking").asString()).isEqualTo("CONFIDENTIAL");
            assertThat(Cases.bodies(marked(), "statement").stream()
                            .map(each -> each.path("marking").asString())
                            .limit(3))
                    .containsExactly("SECRET", "PUBLIC", "CONFIDENTIAL");
        }

        @Test
        void marks_nothing_where_it_says_nothing() {
            assertThat(Cases.plan("00").steps()).noneMatch(step -> step.body().has("marking"));
        }
    }

    @Nested
    class A_strange_record {

        @Test
        void keeps_what_no_participant_said_in_words() {
            JsonNode json = Cases.json("00");
            ((ObjectNode) json.at("/statements/6")).put("side", "CH");
            Plan plan = Cases.plan(Objects.requireNonNull(Cases.read(json).record()));

            assertThat(plan.statements()).containsExactly(0, 1, 2, 3, 4, 5);
            assertThat(plan.notes()).extracting(Note::field).contains("/statements/6/side");
            assertThat(Cases.bodies(plan, "commitment")).hasSize(2);
        }

        @Test
        void has_long_words_cut_where_they_are_shown() {
            JsonNode json = Cases.json("00");
            ((ObjectNode) json).put("title", "x".repeat(400));
            Plan plan = Cases.plan(Objects.requireNonNull(Cases.read(json).record()));

            assertThat(one(plan, "consultation").path("title").asString()).hasSize(300);
            assertThat(plan.notes()).extracting(Note::field).contains("/title");
        }

        @Test
        void may_know_no_date_and_no_words_for_one() {
            JsonNode json = Cases.json("00");
            ((ObjectNode) json).set("start", JSON.nullNode());
            Plan plan = Cases.plan(Objects.requireNonNull(Cases.read(json).record()));

            assertThat(one(plan, "schedule").path("phrase").asString()).isEqualTo("not stated");
        }
    }
}
