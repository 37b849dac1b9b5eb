package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** When and where the sides met, who sat for them, and how they count. */
interface NotesOnTimesAndSides {

    /** The records, and what is found of them. */
    OldRecords old();

    @Test
    default void case_01_is_eight_in_Dublin_and_Ireland_expresses_support_where_India_commended() {
        assertThat(old().capital("01", "IE").at("/start/time").asString()).isEqualTo("08:00");
        assertThat(old().acts("01")).contains("expressed_support").doesNotContain("commended");
        assertThat(old().titles("01"))
                .containsExactly("Deputy Minister for Multilateral and Global Affairs", "Political Director");
    }

    @Test
    default void case_06_is_ten_in_Nairobi() {
        assertThat(old().capital("06", "KE").at("/start/time").asString()).isEqualTo("10:00");
        assertThat(old().consultation("06").path("title").asString()).contains("international issues");
        assertThat(old().mechanism("06").path("name").asString()).contains("global issues");
    }

    @Test
    default void case_07_is_one_meeting_with_two_calendar_dates_in_a_campaign_that_links_many() {
        assertThat(old().dates("07", "KR")).containsExactly("2021-02-04");
        assertThat(old().dates("07", "MX")).containsExactly("2021-02-03");
        assertThat(old().meeting("07").at("/campaigns/0/campaign").asString())
                .isEqualTo(old().meeting("00").at("/campaigns/0/campaign").asString())
                .isEqualTo(old().meeting("02").at("/campaigns/0/campaign").asString())
                .isNotEmpty();
        assertThat(old().commitments("07", 2))
                .anySatisfy(each ->
                        assertThat(each.at("/source/occasion").asString()).isEqualTo("RELEASE"));
    }

    @Test
    default void case_09_has_no_number_and_is_not_counted_by_that_of_the_record() {
        assertThat(old().consultation("09").hasNonNull("announcedRound")).isFalse();
        assertThat(old().meeting("09").path("campaigns")).isEmpty();
    }

    @Test
    default void case_11_goes_on_with_the_number_after_seven_years() {
        assertThat(old().rounds("11")).containsExactly(7);
        assertThat(old().consultation("11").path("proposedBy").asString()).isEqualTo("KR");
        assertThat(old().consultation("11").at("/schedule/partOfDay").asString())
                .isEqualTo("MORNING");
    }

    @Test
    default void case_13_spans_seven_sides_and_names_one_chair() {
        JsonNode meeting = old().meeting("13");
        assertThat(meeting.path("parties")).hasSize(7);
        assertThat(meeting.at("/schedule/capitals")).hasSize(7);
        assertThat(old().dates("13", "US")).containsExactly("2020-06-11");
        assertThat(meeting.path("delegations")).hasSize(1);
        assertThat(old().consultation("13").at("/schedule/mode").asString()).isEqualTo("TELEPHONE");
        assertThat(old().undertakings("13").getFirst().path("owners")).hasSize(7);
        assertThat(old().rounds("13")).containsExactly(10);
    }

    @Test
    default void case_14_is_from_eleven_to_four_in_Canberra_and_nine_bodies_sit() {
        assertThat(old().capital("14", "AU").at("/start/time").asString()).isEqualTo("11:00");
        assertThat(old().capital("14", "AU").at("/end/time").asString()).isEqualTo("16:00");
        assertThat(old().consultation("14")
                        .path("delegations")
                        .valueStream()
                        .mapToInt(each -> each.path("organisations").size()))
                .containsExactly(5, 4);
        assertThat(old().undertakings("14")
                        .getFirst()
                        .at("/counterparts/0/name")
                        .asString())
                .isEqualTo("ASEAN members");
    }

    @Test
    default void case_17_has_two_chairs_a_side() {
        assertThat(old().consultation("17")
                        .path("delegations")
                        .valueStream()
                        .mapToInt(each -> each.path("chairs").size()))
                .containsExactly(2, 2);
        assertThat(old().sideMeetings("17")).isEqualTo(1);
    }

    @Test
    default void case_20_keeps_the_words_for_a_date_that_the_readout_omits_and_its_rolls() {
        assertThat(old().consultation("20").at("/schedule/phrase").asString()).contains("recently met");
        assertThat(old().consultation("20")
                        .path("delegations")
                        .valueStream()
                        .mapToInt(each -> each.path("organisations").size()))
                .containsExactly(7, 7);
        assertThat(old().undertakings("20").getFirst().at("/due/until").asString())
                .isEqualTo("2023-12-31");
    }

    @Test
    default void case_21_has_three_sides_that_speak_together_and_a_third_state_that_did_not_sit_in() {
        assertThat(old().statements("21"))
                .allSatisfy(each -> assertThat(each.path("sides")).hasSize(3));
        assertThat(old().consultation("21").path("observers")).isEmpty();
        assertThat(old().consultation("21").at("/spokenOf/0/party").asString()).isEqualTo("CN");
        assertThat(old().notes("21")).contains("/observers_or_third_parties/0");
        assertThat(old().commitments("21", 3)).hasSize(3);
    }

    @Test
    default void case_23_has_two_heads_on_one_side_no_place_no_zone_and_no_commitment() {
        assertThat(old().consultation("23").at("/delegations/0/chairs")).hasSize(2);
        assertThat(old().consultation("23").at("/schedule/mode").asString()).isEqualTo("UNSTATED");
        assertThat(old().consultation("23").at("/schedule").hasNonNull("zone")).isFalse();
        assertThat(old().meeting("23").at("/schedule/capitals")).isEmpty();
        assertThat(old().undertakings("23")).isEmpty();
    }

    @Test
    default void case_24_has_an_organisation_as_a_side() {
        assertThat(old().api
                        .get(OldRecords.ARCHIVIST, "/api/scheduling/parties/EU")
                        .body()
                        .path("kind")
                        .asString())
                .isEqualTo("ORGANISATION");
        assertThat(old().rounds("24")).containsExactly(17);
    }

    @Test
    default void case_43_lasts_three_days_without_hours() {
        JsonNode entry = old().consultation("43").path("schedule");
        assertThat(entry.path("date").asString()).isEqualTo("1995-02-03");
        assertThat(entry.path("until").asString()).isEqualTo("1995-02-05");
        assertThat(entry.hasNonNull("start")).isFalse();
        assertThat(old().statements("43")).hasSize(5);
        assertThat(old().undertakings("43")).isEmpty();
    }
}
