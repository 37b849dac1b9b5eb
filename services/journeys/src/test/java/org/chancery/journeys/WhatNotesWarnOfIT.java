package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A test for each real record: what a careless model gets wrong about it reads rightly once it is in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatNotesWarnOfIT {

    private RunningChancery chancery;
    private OldRecords old;

    @BeforeAll
    void bringThemIn() {
        chancery = RunningChancery.started("notes", "--no-play");
        old = new OldRecords(new ApiClient(chancery));
        old.bringAllIn();
    }

    @AfterAll
    void stop() {
        if (chancery != null) {
            chancery.close();
        }
    }

    @Test
    void case_00_is_noon_in_New_Delhi_and_its_fourth_commitment_stands_in_the_release_only() {
        JsonNode delhi = capital("00", "IN");
        assertThat(delhi.at("/start/date").asString()).isEqualTo("2021-01-07");
        assertThat(delhi.at("/start/time").asString()).isEqualTo("12:00");
        assertThat(old.commitments("00", 4).stream()
                        .filter(each -> each.at("/source/occasion").asString().equals("RELEASE")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("standing").asString()).isEqualTo("PUBLIC_TEXT_ONLY");
                    assertThat(each.at("/source/statement").isMissingNode()
                                    || each.at("/source/statement").isNull())
                            .isTrue();
                });
        assertThat(old.statements("00")).hasSize(7);
    }

    @Test
    void case_01_is_eight_in_Dublin_and_Ireland_expresses_support_where_India_commended() {
        assertThat(capital("01", "IE").at("/start/time").asString()).isEqualTo("08:00");
        assertThat(acts("01")).contains("expressed_support").doesNotContain("commended");
        assertThat(titles("01"))
                .containsExactly("Deputy Minister for Multilateral and Global Affairs", "Political Director");
    }

    @Test
    void case_02_is_in_person_its_counterpart_has_another_title_and_a_minister_promised_in_a_side_call() {
        assertThat(old.consultation("02").at("/schedule/mode").asString()).isEqualTo("IN_PERSON");
        assertThat(old.consultation("01").at("/schedule/mode").asString()).isEqualTo("VIRTUAL");
        assertThat(titles("02").getLast()).isNotEqualTo(titles("01").getLast());
        assertThat(person("02", "Sonja Hyland")).isEqualTo(person("01", "Sonja Hyland"));
        assertThat(old.statements("02").getLast().at("/occasion/kind").asString())
                .isEqualTo("SIDE_CALL");
        assertThat(old.commitments("02", 2))
                .anySatisfy(each ->
                        assertThat(each.at("/source/occasion").asString()).isEqualTo("SIDE_CALL"));
    }

    @Test
    void case_04_has_neither_a_mechanism_nor_a_number_and_an_answer_that_is_a_promise() {
        assertThat(old.consultation("04").hasNonNull("mechanism")).isFalse();
        assertThat(old.meeting("04").at("/round/counted").isNumber()).isFalse();
        assertThat(kinds("04")).containsExactly("UNILATERAL", "JOINT");
    }

    @Test
    void case_06_is_ten_in_Nairobi() {
        assertThat(capital("06", "KE").at("/start/time").asString()).isEqualTo("10:00");
        assertThat(old.consultation("06").path("title").asString()).contains("international issues");
        assertThat(old.mechanism("06").path("name").asString()).contains("global issues");
    }

    @Test
    void case_07_is_one_meeting_with_two_calendar_dates_in_a_campaign_that_links_many() {
        assertThat(dates("07", "KR")).containsExactly("2021-02-04");
        assertThat(dates("07", "MX")).containsExactly("2021-02-03");
        assertThat(old.meeting("07").at("/campaigns/0/campaign").asString())
                .isEqualTo(old.meeting("00").at("/campaigns/0/campaign").asString())
                .isEqualTo(old.meeting("02").at("/campaigns/0/campaign").asString())
                .isNotEmpty();
        assertThat(old.commitments("07", 2))
                .anySatisfy(each ->
                        assertThat(each.at("/source/occasion").asString()).isEqualTo("RELEASE"));
    }

    @Test
    void case_09_has_no_number_and_is_not_counted_by_that_of_the_record() {
        assertThat(old.consultation("09").hasNonNull("announcedRound")).isFalse();
        assertThat(old.meeting("09").path("campaigns")).isEmpty();
    }

    @Test
    void case_10_asks_indirectly_and_promises_with_two_owners() {
        JsonNode wish = old.undertakings("10").getLast();
        assertThat(wish.path("kind").asString()).isEqualTo("REQUEST");
        assertThat(wish.path("modality").asString()).isEqualTo("underscored");
        assertThat(old.undertakings("10").getFirst().path("owners")).hasSize(2);
        assertThat(sideMeetings("10")).isEqualTo(1);
    }

    @Test
    void case_11_goes_on_with_the_number_after_seven_years() {
        assertThat(rounds("11")).containsExactly(7);
        assertThat(old.consultation("11").path("proposedBy").asString()).isEqualTo("KR");
        assertThat(old.consultation("11").at("/schedule/partOfDay").asString()).isEqualTo("MORNING");
    }

    @Test
    void case_13_spans_seven_sides_and_names_one_chair() {
        JsonNode meeting = old.meeting("13");
        assertThat(meeting.path("parties")).hasSize(7);
        assertThat(meeting.at("/schedule/capitals")).hasSize(7);
        assertThat(dates("13", "US")).containsExactly("2020-06-11");
        assertThat(meeting.path("delegations")).hasSize(1);
        assertThat(old.consultation("13").at("/schedule/mode").asString()).isEqualTo("TELEPHONE");
        assertThat(old.undertakings("13").getFirst().path("owners")).hasSize(7);
        assertThat(rounds("13")).containsExactly(10);
    }

    @Test
    void case_14_is_from_eleven_to_four_in_Canberra_and_nine_bodies_sit() {
        assertThat(capital("14", "AU").at("/start/time").asString()).isEqualTo("11:00");
        assertThat(capital("14", "AU").at("/end/time").asString()).isEqualTo("16:00");
        assertThat(old.consultation("14")
                        .path("delegations")
                        .valueStream()
                        .mapToInt(each -> each.path("organisations").size()))
                .containsExactly(5, 4);
        assertThat(old.undertakings("14").getFirst().at("/counterparts/0/name").asString())
                .isEqualTo("ASEAN members");
    }

    @Test
    void case_15_has_one_condition_and_a_promise_of_each_side_for_itself_about_an_absent_state() {
        assertThat(old.commitments("15", 2).stream().filter(each -> each.hasNonNull("condition")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("condition").asString())
                            .isEqualTo("if Japan's corresponding measures are inadequate");
                    assertThat(each.path("kind").asString()).isEqualTo("SEVERALLY");
                    assertThat(each.at("/counterparts/0/name").asString()).isEqualTo("Japan");
                });
        assertThat(old.consultation("15").path("observers")).isEmpty();
    }

    @Test
    void case_16_has_a_demand_and_a_proposal_and_neither_is_an_agreement() {
        assertThat(kinds("16").subList(0, 3)).containsExactlyInAnyOrder("REQUEST", "UNILATERAL", "JOINT");
        assertThat(old.mechanism("16").path("id").asString())
                .isEqualTo(old.mechanism("15").path("id").asString());
        assertThat(rounds("16")).containsExactly(1, 3);
        assertThat(old.undertakings("16").getLast().hasNonNull("nextRoundOf")).isTrue();
    }

    @Test
    void case_17_has_two_chairs_a_side() {
        assertThat(old.consultation("17")
                        .path("delegations")
                        .valueStream()
                        .mapToInt(each -> each.path("chairs").size()))
                .containsExactly(2, 2);
        assertThat(sideMeetings("17")).isEqualTo(1);
    }

    @Test
    void case_20_keeps_the_words_for_a_date_that_the_readout_omits_and_its_rolls() {
        assertThat(old.consultation("20").at("/schedule/phrase").asString()).contains("recently met");
        assertThat(old.consultation("20")
                        .path("delegations")
                        .valueStream()
                        .mapToInt(each -> each.path("organisations").size()))
                .containsExactly(7, 7);
        assertThat(old.undertakings("20").getFirst().at("/due/until").asString())
                .isEqualTo("2023-12-31");
    }

    @Test
    void case_21_has_three_sides_that_speak_together_and_a_third_state_that_did_not_sit_in() {
        assertThat(old.statements("21"))
                .allSatisfy(each -> assertThat(each.path("sides")).hasSize(3));
        assertThat(old.consultation("21").path("observers")).isEmpty();
        assertThat(old.notes("21")).contains("/observers_or_third_parties/0");
        assertThat(old.commitments("21", 3)).hasSize(3);
    }

    @Test
    void case_23_has_two_heads_on_one_side_no_place_no_zone_and_no_commitment() {
        assertThat(old.consultation("23").at("/delegations/0/chairs")).hasSize(2);
        assertThat(old.consultation("23").at("/schedule/mode").asString()).isEqualTo("UNSTATED");
        assertThat(old.consultation("23").at("/schedule").hasNonNull("zone")).isFalse();
        assertThat(old.meeting("23").at("/schedule/capitals")).isEmpty();
        assertThat(old.undertakings("23")).isEmpty();
    }

    @Test
    void case_24_has_an_organisation_as_a_side() {
        assertThat(old.api
                        .get(OldRecords.ARCHIVIST, "/api/scheduling/parties/EU")
                        .body()
                        .path("kind")
                        .asString())
                .isEqualTo("ORGANISATION");
        assertThat(rounds("24")).containsExactly(17);
    }

    @Test
    void case_26_joins_two_organisations_and_its_observers_are_of_more_than_one_kind() {
        assertThat(old.consultation("26")
                        .path("observers")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("EU member states", "Timor-Leste");
        assertThat(old.notes("26")).contains("/observers_or_third_parties/2", "/commitments/0/due");
    }

    @Test
    void case_27_was_postponed_twice_by_different_sides_and_never_met() {
        List<JsonNode> postponed = steps("27", "POSTPONED");
        assertThat(postponed).hasSize(2);
        assertThat(postponed.getFirst().path("by").get(0).asString()).isEqualTo("EU");
        assertThat(postponed.getLast().path("by").get(0).asString()).isEqualTo("CN");
        assertThat(old.consultation("27").path("state").asString()).isEqualTo("POSTPONED");
        assertThat(old.statements("27")).hasSize(3);
        assertThat(old.account("27").at("/occasion/kind").asString()).isEqualTo("OTHER");
    }

    @Test
    void case_28_counts_the_round_that_27_did_not_and_claims_for_both_what_one_side_proposes() {
        assertThat(rounds("28")).containsExactly(12);
        assertThat(old.mechanism("28").path("id").asString())
                .isEqualTo(old.mechanism("27").path("id").asString());
        assertThat(kinds("28")).containsExactly("CLAIMED_FOR_BOTH");
        assertThat(old.statements("28").getLast().path("account").asString()).isEqualTo("CN");
    }

    @Test
    void case_29_makes_ten_commitments_of_few_sentences() {
        assertThat(old.commitments("29", 10)).hasSize(10);
        assertThat(old.statements("29")).hasSize(5);
        assertThat(steps("29", "ANNOUNCED"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("on").asString()).isEqualTo("2022-12-19"));
    }

    @Test
    void case_31_was_postponed_twice_and_moved_to_the_other_country_before_it_ever_met() {
        assertThat(steps("31", "POSTPONED")).hasSize(2);
        JsonNode moved = old.consultation("31");
        assertThat(moved.at("/schedule/date").asString()).isEqualTo("2018-09-06");
        assertThat(moved.at("/schedule/place").asString()).isEqualTo("New Delhi");
        assertThat(moved.at("/schedule/zone").asString()).isEqualTo("Asia/Kolkata");
        assertThat(moved.path("announcedRound").asInt()).isEqualTo(1);
        assertThat(rounds("31")).isEmpty();
        assertThat(old.statements("31")).hasSize(3);
    }

    @Test
    void case_32_was_postponed_though_never_announced_and_each_side_tells_its_own_reason() {
        assertThat(steps("32", "ANNOUNCED")).isEmpty();
        JsonNode how = old.consultation("32").path("givenUp");
        assertThat(how.path("reasons").valueStream().map(each -> each.path("by").asString("")))
                .containsExactly("CN", "IN");
        assertThat(old.undertakings("32").getFirst().path("kind").asString()).isEqualTo("CLAIMED_FOR_BOTH");
        assertThat(old.consultation("32").at("/schedule").hasNonNull("date")).isFalse();
    }

    @Test
    void case_33_was_cancelled_by_one_side_and_both_reasons_stand_side_by_side() {
        JsonNode consultation = old.consultation("33");
        assertThat(consultation.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(consultation.at("/givenUp/askedBy/0").asString()).isEqualTo("IN");
        assertThat(consultation
                        .at("/givenUp/reasons")
                        .valueStream()
                        .map(each -> each.path("by").asString()))
                .containsExactly("PK", "IN");
        assertThat(old.statements("33")).hasSize(4);
    }

    @Test
    void case_34_cancels_three_meetings_and_suspends_five_channels_by_one_act() {
        JsonNode mechanisms = old.api
                .get(OldRecords.ARCHIVIST, "/api/scheduling/mechanisms?party=CN&limit=200")
                .body()
                .path("items");
        List<JsonNode> suspended = mechanisms
                .valueStream()
                .map(each -> old.api
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
        assertThat(old.api
                        .get(OldRecords.ARCHIVIST, "/api/reporting/consultations?status=CANCELLED")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(each -> each.path("title").asString("").contains("Countermeasures")))
                .hasSize(3);
        assertThat(old.statements("34")).hasSize(4);
    }

    @Test
    void case_36_names_city_and_year_of_the_next_round() {
        JsonNode next = old.undertakings("36").getLast();
        assertThat(next.at("/due/phrase").asString()).isEqualTo("2024, London");
        assertThat(next.at("/due/date").asString()).isEqualTo("2024-01-01");
        assertThat(next.hasNonNull("nextRoundOf")).isTrue();
        assertThat(rounds("36")).containsExactly(15);
    }

    @Test
    void case_38_keeps_what_each_side_tells_as_that_sides_own() {
        assertThat(old.statements("38").stream()
                        .map(each -> each.path("account").asString()))
                .containsExactly("KR", "IN", "MV", "IN");
        assertThat(old.undertakings("38").stream()
                        .filter(each -> each.at("/due/shape").asString().equals("BY_DATE"))
                        .map(each -> each.at("/due/date").asString()))
                .containsExactly("2024-03-10", "2024-05-10");
        assertThat(old.meeting("38")
                        .path("delegations")
                        .valueStream()
                        .map(each -> each.path("chairs").size()))
                .containsOnly(0);
    }

    @Test
    void case_39_lasts_two_days_and_promises_meetings_of_other_mechanisms() {
        assertThat(old.consultation("39").at("/schedule/until").asString()).isEqualTo("2024-04-23");
        assertThat(old.undertakings("39")).hasSize(10).noneMatch(each -> each.hasNonNull("nextRoundOf"));
        assertThat(old.undertakings("39").stream().filter(each -> each.hasNonNull("condition")))
                .hasSize(2);
    }

    @Test
    void case_40_is_governed_by_a_reservation_and_weaker_words_stay_weaker() {
        assertThat(old.account("40").path("reservation").asString()).contains("sovereignty safeguard");
        assertThat(old.undertakings("40").get(2).path("modality").asString()).isEqualTo("agreed_on_the_need");
        assertThat(old.undertakings("40").getFirst().at("/counterparts/0/name").asString())
                .isEqualTo("ICRC");
        assertThat(old.consultation("40").at("/schedule/zone").asString()).isEqualTo("America/New_York");
        String readout = old.api
                .get(
                        OldRecords.ARCHIVIST,
                        "/api/reporting/consultations/"
                                + old.consultation("40").path("id").asString() + "/readout?language=en")
                .body()
                .toString();
        assertThat(readout).contains("sovereignty safeguard");
    }

    @Test
    void case_42_has_a_target_without_a_date() {
        JsonNode trade = old.undertakings("42").get(2);
        assertThat(trade.path("text").asString()).contains("10 billion USD");
        assertThat(trade.path("due").hasNonNull("date")).isFalse();
        assertThat(trade.at("/due/shape").asString()).isEqualTo("ASAP");
    }

    @Test
    void case_43_lasts_three_days_without_hours() {
        JsonNode entry = old.consultation("43").path("schedule");
        assertThat(entry.path("date").asString()).isEqualTo("1995-02-03");
        assertThat(entry.path("until").asString()).isEqualTo("1995-02-05");
        assertThat(entry.hasNonNull("start")).isFalse();
        assertThat(old.statements("43")).hasSize(5);
        assertThat(old.undertakings("43")).isEmpty();
    }

    private JsonNode capital(String number, String party) {
        return old.meeting(number)
                .at("/schedule/capitals")
                .valueStream()
                .filter(each -> each.path("party").asString().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private List<String> dates(String number, String party) {
        return capital(number, party)
                .path("dates")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> acts(String number) {
        return old.statements(number).stream()
                .map(each -> each.path("act").asString())
                .toList();
    }

    private List<String> kinds(String number) {
        return old.undertakings(number).stream()
                .map(each -> each.path("kind").asString())
                .toList();
    }

    private List<String> titles(String number) {
        return old.consultation(number)
                .path("delegations")
                .valueStream()
                .flatMap(each -> each.path("chairs").valueStream())
                .map(each -> each.path("title").asString())
                .toList();
    }

    private String person(String number, String name) {
        return old.consultation(number)
                .path("delegations")
                .valueStream()
                .flatMap(each -> each.path("chairs").valueStream())
                .filter(each -> each.path("name").asString().equals(name))
                .map(each -> each.path("person").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> rounds(String number) {
        return old.mechanism(number)
                .path("rounds")
                .valueStream()
                .map(each -> each.path("ordinal").asInt())
                .toList();
    }

    private List<JsonNode> steps(String number, String kind) {
        return old.meeting(number)
                .path("course")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals(kind))
                .toList();
    }

    private long sideMeetings(String number) {
        String id = old.consultation(number).path("id").asString();
        return old.api
                .get(OldRecords.ARCHIVIST, "/api/reporting/consultations?status=HELD&limit=200")
                .body()
                .path("items")
                .valueStream()
                .map(each -> old.api
                        .get(
                                OldRecords.ARCHIVIST,
                                "/api/reporting/consultations/"
                                        + each.path("consultation").asString())
                        .body())
                .filter(each -> each.path("sideMeetingOf").asString("").equals(id))
                .count();
    }
}
