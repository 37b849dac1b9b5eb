package org.chancery.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    class A_meeting_that_was_held {

        @Test
        void has_its_date_with_the_words_of_the_source_and_its_ordinal() {
            JsonNode schedule = one(Cases.plan("00"), "schedule");

            assertThat(schedule.path("date").asString()).isEqualTo("2021-01-07");
            assertThat(schedule.path("start").asString()).startsWith("15:30");
            assertThat(schedule.path("phrase").asString()).startsWith("3:30 pm, January 7");
            assertThat(one(Cases.plan("00"), "held").at("/countedAs/0/ordinal").asInt())
                    .isEqualTo(1);
        }

        @Test
        void keeps_the_part_of_the_day_that_its_words_tell() {
            assertThat(one(Cases.plan("07"), "schedule").path("partOfDay").asString())
                    .isEqualTo("MORNING");
        }

        @Test
        void may_last_several_days() {
            JsonNode schedule = one(Cases.plan("43"), "schedule");

            assertThat(schedule.path("date").asString()).isEqualTo("1995-02-03");
            assertThat(schedule.path("until").asString()).isEqualTo("1995-02-05");
        }

        @Test
        void was_proposed_and_announced_by_whom_the_history_names() {
            assertThat(one(Cases.plan("11"), "consultation").path("proposedBy").asString())
                    .isEqualTo("KR");
            assertThat(one(Cases.plan("29"), "announced").path("by").asString()).isEqualTo("AU");
        }

        @Test
        void serves_a_campaign_of_the_own_side_only() {
            assertThat(one(Cases.plan("07"), "campaign").path("name").asString())
                    .isEqualTo(one(Cases.plan("02"), "campaign").path("name").asString())
                    .isEqualTo("Korea: UN Security Council non-permanent seat 2024-25");
            assertThat(Cases.bodies(Cases.plan("09"), "campaign")).isEmpty();
            assertThat(Cases.plan("09").notes())
                    .contains(new Note(
                            "/campaign", "is no campaign of the own side; recorded as a goal above the meeting"));
        }
    }

    @Nested
    class A_meeting_that_was_not_held {

        @Test
        void was_given_up_twice_by_different_sides_for_different_reasons() {
            Plan plan = Cases.plan("27");

            List<JsonNode> postponed = Cases.bodies(plan, "postponed");
            assertThat(postponed).hasSize(2);
            assertThat(postponed.getFirst().at("/askedBy/0").asString()).isEqualTo("EU");
            assertThat(postponed.getLast().at("/askedBy/0").asString()).isEqualTo("CN");
            assertThat(postponed.getLast().path("reasons").valueStream())
                    .extracting(each -> each.path("standing").asString())
                    .containsExactly("STATED", "WITHHELD", "REPORTED");
            assertThat(Cases.bodies(plan, "held")).isEmpty();
        }

        @Test
        void may_have_a_chair_who_is_known_by_the_title_alone() {
            JsonNode chair = one(Cases.plan("27"), "delegation CN").at("/chairs/0");

            assertThat(chair.path("title").asString()).isEqualTo("Foreign Minister (planned counterpart)");
            assertThat(chair.has("name")).isFalse();
            assertThat(chair.has("person")).isFalse();
        }

        @Test
        void keeps_the_order_in_which_the_record_names_the_chairs() {
            assertThat(one(Cases.plan("33"), "delegation IN").path("listedAt").asInt())
                    .isEqualTo(1);
            assertThat(one(Cases.plan("33"), "delegation PK").path("listedAt").asInt())
                    .isEqualTo(2);
            assertThat(one(Cases.plan("27"), "delegation CN").has("listedAt")).isFalse();
        }

        @Test
        void may_have_moved_to_another_country() {
            JsonNode moved = one(Cases.plan("31"), "rescheduled");

            assertThat(moved.path("date").asString()).isEqualTo("2018-09-06");
            assertThat(moved.path("zone").asString()).isEqualTo("Asia/Kolkata");
            assertThat(moved.path("place").asString()).isEqualTo("New Delhi");
            assertThat(Cases.bodies(Cases.plan("31"), "postponed")).hasSize(2);
        }

        @Test
        void may_be_three_meetings_and_five_channels_by_one_act() {
            Plan plan = Cases.plan("34");

            assertThat(Cases.bodies(plan, "consultation")).hasSize(3).allSatisfy(each -> {
                assertThat(each.at("/told/when").asString()).isEqualTo("no meeting dates given");
                assertThat(each.at("/told/detail").asString()).endsWith("(and five cooperation tracks)");
            });
            assertThat(Cases.bodies(plan, "schedule")).isEmpty();
            JsonNode decision = one(plan, "suspension");
            assertThat(Cases.bodies(plan, "cancelled"))
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each.path("decision").asString())
                            .isEqualTo(decision.path("id").asString()));
            assertThat(plan.steps().stream().map(Step::name).filter(name -> name.matches("(suspension|cancelled).*")))
                    .startsWith("suspension 3");
            assertThat(decision.path("mechanisms").size()).isEqualTo(5);
            assertThat(decision.path("by").asString()).isEqualTo("CN");
            assertThat(decision.path("on").asString()).isEqualTo("2022-08-05");
            assertThat(Cases.bodies(plan, "mechanism")).hasSize(8);
        }
    }

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

    @Nested
    class What_was_said {

        @Test
        void binds_only_those_who_said_it() {
            assertThat(kinds("28")).containsExactly("CLAIMED_FOR_BOTH");
            assertThat(kinds("15")).containsExactly("JOINT", "SEVERALLY");
            assertThat(kinds("16")).containsExactly("REQUEST", "UNILATERAL", "JOINT", "JOINT", "JOINT");
        }

        @Test
        void stands_in_the_account_of_the_side_that_tells_it() {
            List<JsonNode> statements = Cases.bodies(Cases.plan("38"), "statement");

            assertThat(statements)
                    .extracting(each -> each.path("account").asString(""))
                    .containsExactly("", "IN", "MV", "IN");
            assertThat(statements.getLast().at("/occasion/kind").asString()).isEqualTo("RELEASE");
            assertThat(statements.getLast().at("/occasion/date").asString()).isEqualTo("2024-02-08");
        }

        @Test
        void may_be_said_in_a_side_call() {
            List<JsonNode> statements = Cases.bodies(Cases.plan("02"), "statement");

            assertThat(statements)
                    .extracting(each -> each.at("/occasion/kind").asString(""))
                    .containsExactly("", "", "", "", "SIDE_CALL", "SIDE_CALL");
        }

        @Test
        void may_be_a_clause_that_governs_everything() {
            assertThat(one(Cases.plan("40"), "reservation").path("reservation").asString())
                    .contains("sovereignty safeguard");
            assertThat(Cases.bodies(Cases.plan("36"), "reservation")).isEmpty();
        }

        @Test
        void promises_the_next_rounds_of_its_own_mechanism_alone() {
            assertThat(Cases.bodies(Cases.plan("39"), "statement"))
                    .flatExtracting(
                            each -> each.path("undertakings").valueStream().toList())
                    .hasSize(10)
                    .noneMatch(each -> each.has("nextRoundOf"));
            assertThat(Cases.bodies(Cases.plan("36"), "statement")
                            .getLast()
                            .at("/undertakings/0")
                            .has("nextRoundOf"))
                    .isTrue();
        }

        @Test
        void without_a_statement_is_a_commitment_of_its_own() {
            JsonNode commitment = one(Cases.plan("00"), "commitment");

            assertThat(commitment.path("occasion").asString()).isEqualTo("RELEASE");
            assertThat(commitment.path("kind").asString()).isEqualTo("UNILATERAL");
        }

        private static List<String> kinds(String number) {
            return Cases.bodies(Cases.plan(number), "statement").stream()
                    .flatMap(each -> each.path("undertakings").valueStream())
                    .map(each -> each.path("kind").asString())
                    .toList();
        }
    }

    @Nested
    class What_became_of_the_date {

        @Test
        void is_told_in_words_where_the_facts_say_less() {
            List<JsonNode> given = Cases.bodies(Cases.plan("31"), "postponed");

            assertThat(given.getFirst().at("/told/when").asString()).isEqualTo("2018 (spring)");
            assertThat(given.getFirst().has("on")).isFalse();
            assertThat(given.getLast().path("on").asString()).isEqualTo("2018-06-27");
            assertThat(given.getLast().path("told").propertyNames()).containsExactly("detail");
            assertThat(one(Cases.plan("27"), "postponed").at("/told/when").asString())
                    .isEqualTo("2023-04");
            assertThat(one(Cases.plan("29"), "announced").at("/told/detail").asString())
                    .isEqualTo("two days ahead");
        }

        @Test
        void stands_with_what_no_command_tells_in_the_order_of_the_source() {
            assertThat(Cases.plan("33").steps().stream()
                            .map(Step::name)
                            .filter(name -> name.matches("noted.*|schedule|cancelled")))
                    .containsExactly("noted 0", "schedule", "cancelled");
            JsonNode round = one(Cases.plan("36"), "noted 1");
            assertThat(round.path("event").asString()).isEqualTo("round 16");
            assertThat(round.path("on").asString()).isEqualTo("2024-05-17");
            assertThat(round.has("when")).isFalse();
        }

        @Test
        void has_a_next_round_as_it_was_said_and_says_whether_the_zone_was_stated() {
            JsonNode next = one(Cases.plan("38"), "next round");
            assertThat(next.path("phrase").asString()).isEqualTo("last week of February 2024");
            assertThat(next.path("place").asString()).isEqualTo("Malé");
            JsonNode schedule = one(Cases.plan("14"), "schedule");
            assertThat(schedule.path("zoneStated").asBoolean(true)).isFalse();
            assertThat(schedule.path("endPhrase").asString()).isEqualTo("2 p.m.");
        }

        @Test
        void names_who_was_only_spoken_of_and_which_delegations_are_not_whole() {
            JsonNode others = one(Cases.plan("26"), "observers").path("observers");
            assertThat(others.valueStream().map(each -> each.path("part").asString("SITS_IN")))
                    .containsExactly("SITS_IN", "SITS_IN", "SPOKEN_OF");
            assertThat(one(Cases.plan("26"), "delegation EU")
                            .path("completeness")
                            .asString())
                    .isEqualTo("INFERRED");
            assertThat(one(Cases.plan("15"), "delegation KR")
                            .path("completeness")
                            .asString())
                    .isEqualTo("PARTIAL");
        }
    }

    @Nested
    class Where_it_comes_from {

        @Test
        void is_cited_with_address_day_and_language_and_how_it_is_built() {
            JsonNode source = one(Cases.plan("02"), "source");

            assertThat(source.path("uri").asString())
                    .isEqualTo("https://www.hankyung.com/politics/article/202110150357Y");
            assertThat(source.path("kind").asString()).isEqualTo("news report of official release (Yonhap)");
            assertThat(source.path("published").asString()).isEqualTo("2021-10-15");
            assertThat(source.path("language").asString()).isEqualTo("ko");
            assertThat(source.path("structure").asString()).startsWith("News prose");
        }

        @Test
        void is_cited_once_for_each_further_source_with_the_words_beside_its_address() {
            List<JsonNode> sources = Cases.bodies(Cases.plan("14"), "source");

            assertThat(sources).hasSize(3);
            assertThat(sources.get(1).path("uri").asString())
                    .isEqualTo("https://www.asiae.co.kr/article/2021022516252690717");
            assertThat(sources.get(1).path("title").asString()).isEqualTo("commitments");
        }

        @Test
        void is_told_by_remarks_each_a_comment_in_its_own_words() {
            JsonNode record = Cases.json("31");

            assertThat(Cases.bodies(Cases.plan("31"), "remark").stream()
                            .filter(each -> each.has("text"))
                            .map(each -> each.path("text").asString()))
                    .isNotEmpty()
                    .containsExactlyElementsOf(record.path("notes")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
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

    private static JsonNode one(Plan plan, String name) {
        return Cases.bodies(plan, name).getFirst();
    }
}
