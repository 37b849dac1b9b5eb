package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was said and promised, by whom, to whom and under which condition. */
interface NotesOnWords {

    /** The records, and what is found of them. */
    OldRecords old();

    @Test
    default void case_00_is_noon_in_New_Delhi_and_its_fourth_commitment_stands_in_the_release_only() {
        JsonNode delhi = old().capital("00", "IN");
        assertThat(delhi.at("/start/date").asString()).isEqualTo("2021-01-07");
        assertThat(delhi.at("/start/time").asString()).isEqualTo("12:00");
        assertThat(old().commitments("00", 4).stream()
                        .filter(each -> each.at("/source/occasion").asString().equals("RELEASE")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("standing").asString()).isEqualTo("PUBLIC_TEXT_ONLY");
                    assertThat(each.at("/source/statement").isMissingNode()
                                    || each.at("/source/statement").isNull())
                            .isTrue();
                });
        assertThat(old().statements("00")).hasSize(7);
    }

    @Test
    default void case_02_is_in_person_its_counterpart_has_another_title_and_a_minister_promised_in_a_side_call() {
        assertThat(old().consultation("02").at("/schedule/mode").asString()).isEqualTo("IN_PERSON");
        assertThat(old().consultation("01").at("/schedule/mode").asString()).isEqualTo("VIRTUAL");
        assertThat(old().titles("02").getLast()).isNotEqualTo(old().titles("01").getLast());
        assertThat(old().person("02", "Sonja Hyland")).isEqualTo(old().person("01", "Sonja Hyland"));
        assertThat(old().statements("02").getLast().at("/occasion/kind").asString())
                .isEqualTo("SIDE_CALL");
        assertThat(old().commitments("02", 2))
                .anySatisfy(each ->
                        assertThat(each.at("/source/occasion").asString()).isEqualTo("SIDE_CALL"));
    }

    @Test
    default void case_04_has_neither_a_mechanism_nor_a_number_and_an_answer_that_is_a_promise() {
        assertThat(old().consultation("04").hasNonNull("mechanism")).isFalse();
        assertThat(old().meeting("04").at("/round/counted").isNumber()).isFalse();
        assertThat(old().kinds("04")).containsExactly("UNILATERAL", "JOINT");
    }

    @Test
    default void case_10_asks_indirectly_and_promises_with_two_owners() {
        JsonNode wish = old().undertakings("10").getLast();
        assertThat(wish.path("kind").asString()).isEqualTo("REQUEST");
        assertThat(wish.path("modality").asString()).isEqualTo("underscored");
        assertThat(old().undertakings("10").getFirst().path("owners")).hasSize(2);
        assertThat(old().sideMeetings("10")).isEqualTo(1);
    }

    @Test
    default void case_15_has_one_condition_and_a_promise_of_each_side_for_itself_about_an_absent_state() {
        assertThat(old().commitments("15", 2).stream().filter(each -> each.hasNonNull("condition")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("condition").asString())
                            .isEqualTo("if Japan's corresponding measures are inadequate");
                    assertThat(each.path("kind").asString()).isEqualTo("SEVERALLY");
                    assertThat(each.at("/counterparts/0/name").asString()).isEqualTo("Japan");
                });
        assertThat(old().consultation("15").path("observers")).isEmpty();
        assertThat(old().consultation("15").at("/spokenOf/0/name").asString()).isEqualTo("Japan");
    }

    @Test
    default void case_16_has_a_demand_and_a_proposal_and_neither_is_an_agreement() {
        assertThat(old().kinds("16").subList(0, 3)).containsExactlyInAnyOrder("REQUEST", "UNILATERAL", "JOINT");
        assertThat(old().mechanism("16").path("id").asString())
                .isEqualTo(old().mechanism("15").path("id").asString());
        assertThat(old().rounds("16")).containsExactly(1, 3);
        assertThat(old().undertakings("16").getLast().hasNonNull("nextRoundOf")).isTrue();
    }

    @Test
    default void case_26_joins_two_organisations_and_its_observers_are_of_more_than_one_kind() {
        assertThat(old().consultation("26")
                        .path("observers")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("EU member states", "Timor-Leste");
        assertThat(old().consultation("26").at("/spokenOf/0/name").asString()).isEqualTo("civil society");
        assertThat(old().notes("26")).contains("/observers_or_third_parties/2", "/commitments/0/due");
    }

    @Test
    default void case_28_counts_the_round_that_27_did_not_and_claims_for_both_what_one_side_proposes() {
        assertThat(old().rounds("28")).containsExactly(12);
        assertThat(old().mechanism("28").path("id").asString())
                .isEqualTo(old().mechanism("27").path("id").asString());
        assertThat(old().kinds("28")).containsExactly("CLAIMED_FOR_BOTH");
        assertThat(old().statements("28").getLast().path("account").asString()).isEqualTo("CN");
    }

    @Test
    default void case_29_makes_ten_commitments_of_few_sentences() {
        assertThat(old().commitments("29", 10)).hasSize(10);
        assertThat(old().statements("29")).hasSize(5);
        assertThat(old().steps("29", "ANNOUNCED"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("on").asString()).isEqualTo("2022-12-19"));
    }

    @Test
    default void case_36_names_city_and_year_of_the_next_round() {
        JsonNode next = old().undertakings("36").getLast();
        assertThat(next.at("/due/phrase").asString()).isEqualTo("2024, London");
        assertThat(next.at("/due/date").asString()).isEqualTo("2024-01-01");
        assertThat(next.hasNonNull("nextRoundOf")).isTrue();
        assertThat(old().rounds("36")).containsExactly(15);
    }

    @Test
    default void case_38_keeps_what_each_side_tells_as_that_sides_own() {
        assertThat(old().statements("38").stream()
                        .map(each -> each.path("account").asString()))
                .containsExactly("KR", "IN", "MV", "IN");
        assertThat(old().undertakings("38").stream()
                        .filter(each -> each.at("/due/shape").asString().equals("BY_DATE"))
                        .map(each -> each.at("/due/date").asString()))
                .containsExactly("2024-03-10", "2024-05-10");
        assertThat(old().meeting("38")
                        .path("delegations")
                        .valueStream()
                        .map(each -> each.path("chairs").size()))
                .containsOnly(0);
    }

    @Test
    default void case_39_lasts_two_days_and_promises_meetings_of_other_mechanisms() {
        assertThat(old().consultation("39").at("/schedule/until").asString()).isEqualTo("2024-04-23");
        assertThat(old().undertakings("39")).hasSize(10).noneMatch(each -> each.hasNonNull("nextRoundOf"));
        assertThat(old().undertakings("39").stream().filter(each -> each.hasNonNull("condition")))
                .hasSize(2);
    }

    @Test
    default void case_40_is_governed_by_a_reservation_and_weaker_words_stay_weaker() {
        assertThat(old().account("40").path("reservation").asString()).contains("sovereignty safeguard");
        assertThat(old().undertakings("40").get(2).path("modality").asString()).isEqualTo("agreed_on_the_need");
        assertThat(old().undertakings("40")
                        .getFirst()
                        .at("/counterparts/0/name")
                        .asString())
                .isEqualTo("ICRC");
        assertThat(old().consultation("40").at("/schedule/zone").asString()).isEqualTo("America/New_York");
        String readout = old().api
                .get(
                        OldRecords.ARCHIVIST,
                        "/api/reporting/consultations/"
                                + old().consultation("40").path("id").asString() + "/readout?language=en")
                .body()
                .toString();
        assertThat(readout).contains("sovereignty safeguard");
    }

    @Test
    default void case_42_has_a_target_without_a_date() {
        JsonNode trade = old().undertakings("42").get(2);
        assertThat(trade.path("text").asString()).contains("10 billion USD");
        assertThat(trade.path("due").hasNonNull("date")).isFalse();
        assertThat(trade.at("/due/shape").asString()).isEqualTo("ASAP");
    }
}
