package org.chancery.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.importing.plan.Planned.one;

import java.util.List;
import org.chancery.importing.cases.Cases;
import org.chancery.importing.deriving.Note;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a plan makes of a meeting and of its date. */
class PlannedMeetingsTest {

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
}
