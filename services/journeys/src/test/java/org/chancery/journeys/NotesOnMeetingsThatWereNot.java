package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Records of meetings that were postponed, moved or cancelled. */
interface NotesOnMeetingsThatWereNot {

    /** The records, and what is found of them. */
    OldRecords old();

    @Test
    default void case_27_was_postponed_twice_by_different_sides_and_never_met() {
        List<JsonNode> postponed = old().steps("27", "POSTPONED");
        assertThat(postponed).hasSize(2);
        assertThat(postponed.getFirst().path("by").get(0).asString()).isEqualTo("EU");
        assertThat(postponed.getLast().path("by").get(0).asString()).isEqualTo("CN");
        assertThat(old().consultation("27").path("state").asString()).isEqualTo("POSTPONED");
        assertThat(old().statements("27")).hasSize(3);
        assertThat(old().account("27").at("/occasion/kind").asString()).isEqualTo("OTHER");
    }

    @Test
    default void case_31_was_postponed_twice_and_moved_to_the_other_country_before_it_ever_met() {
        assertThat(old().steps("31", "POSTPONED")).hasSize(2);
        JsonNode moved = old().consultation("31");
        assertThat(moved.at("/schedule/date").asString()).isEqualTo("2018-09-06");
        assertThat(moved.at("/schedule/place").asString()).isEqualTo("New Delhi");
        assertThat(moved.at("/schedule/zone").asString()).isEqualTo("Asia/Kolkata");
        assertThat(moved.path("announcedRound").asInt()).isEqualTo(1);
        assertThat(old().rounds("31")).isEmpty();
        assertThat(old().statements("31")).hasSize(3);
    }

    @Test
    default void case_32_was_postponed_though_never_announced_and_each_side_tells_its_own_reason() {
        assertThat(old().steps("32", "ANNOUNCED")).isEmpty();
        JsonNode how = old().consultation("32").path("givenUp");
        assertThat(how.path("reasons").valueStream().map(each -> each.path("by").asString("")))
                .containsExactly("CN", "IN");
        assertThat(old().undertakings("32").getFirst().path("kind").asString()).isEqualTo("CLAIMED_FOR_BOTH");
        assertThat(old().consultation("32").at("/schedule").hasNonNull("date")).isFalse();
    }

    @Test
    default void case_33_was_cancelled_by_one_side_and_both_reasons_stand_side_by_side() {
        JsonNode consultation = old().consultation("33");
        assertThat(consultation.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(consultation.at("/givenUp/askedBy/0").asString()).isEqualTo("IN");
        assertThat(consultation
                        .at("/givenUp/reasons")
                        .valueStream()
                        .map(each -> each.path("by").asString()))
                .containsExactly("PK", "IN");
        assertThat(old().statements("33")).hasSize(4);
    }

    @Test
    default void case_34_cancels_three_meetings_and_suspends_five_channels_by_one_act() {
        JsonNode mechanisms = old().api
                .get(OldRecords.ARCHIVIST, "/api/scheduling/mechanisms?party=CN&limit=200")
                .body()
                .path("items");
        List<JsonNode> suspended = mechanisms
                .valueStream()
                .map(each -> old().api
                        .get(
                                OldRecords.ARCHIVIST,
                                "/api/scheduling/mechanisms/" + each.path("id").asString())
                        .body())
                .filter(each -> each.path("state").asString().equals("SUSPENDED"))
                .toList();
        assertThat(suspended).hasSize(5);
        assertThat(suspended.stream()
                        .map(each -> each.at("/verdict/decision").asString())
                        .distinct())
                .hasSize(1);
        JsonNode decision = suspended.getFirst().at("/verdict/decision");
        assertThat(old().api
                        .get(OldRecords.ARCHIVIST, "/api/reporting/consultations?status=CANCELLED")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(each -> each.path("title").asString("").contains("Countermeasures"))
                        .map(each -> old().api
                                .get(
                                        OldRecords.ARCHIVIST,
                                        "/api/reporting/consultations/"
                                                + each.path("consultation").asString())
                                .body()
                                .path("course")
                                .valueStream()
                                .filter(step -> step.path("kind").asString().equals("CANCELLED"))
                                .findFirst()
                                .orElseThrow()
                                .path("decision")))
                .hasSize(3)
                .allSatisfy(each -> {
                    assertThat(each.path("decision")).isEqualTo(decision);
                    assertThat(each.path("on").asString()).isEqualTo("2022-08-05");
                });
        assertThat(old().statements("34")).hasSize(4);
    }
}
