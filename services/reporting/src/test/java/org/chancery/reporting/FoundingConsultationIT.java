package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What each view says of the first Korea-India consultation. */
class FoundingConsultationIT extends RunningService {

    private static final String PAGE = "/consultations/" + FoundingEvents.CONSULTATION.value();

    @BeforeEach
    void the_writing_services_told_everything() {
        found();
    }

    private JsonNode get(String path) {
        return deskOfficer().get(path).body();
    }

    @Test
    void is_found_in_the_list_by_party_mechanism_and_status() {
        String narrowed = "/consultations?party=IN&status=HELD&mechanism=" + FoundingEvents.MECHANISM.value();

        JsonNode item = get(narrowed).path("items").path(0);

        assertThat(item.path("consultation").asString())
                .isEqualTo(FoundingEvents.CONSULTATION.value().toString());
        assertThat(item.path("mechanism").path("name").asString()).isEqualTo(FoundingCase.mechanism());
        assertThat(item.path("mechanism").path("level").asString()).isEqualTo("deputy minister");
        assertThat(item.path("round").toString()).isEqualTo("{\"counted\":1,\"announced\":1}");
        assertThat(texts(item.path("parties"), "code")).containsExactly("KR", "IN");
        assertThat(item.path("record").asString()).isEqualTo("CLOSED");
        assertThat(get("/consultations?party=JP").path("items")).isEmpty();
    }

    @Test
    void shows_the_time_in_both_capitals() {
        JsonNode schedule = get(PAGE).path("schedule");

        assertThat(schedule.path("start").asString()).isEqualTo("15:30");
        assertThat(texts(schedule.path("capitals"), "party")).containsExactly("KR", "IN");
        assertThat(schedule.path("capitals").path(0).path("letters").asString()).isEqualTo("KST");
        assertThat(schedule.path("capitals").path(1).path("start").toString())
                .isEqualTo("{\"date\":\"2021-01-07\",\"time\":\"12:00\"}");
        assertThat(schedule.path("capitals").path(1).path("capital").path("ko").asString())
                .isEqualTo("뉴델리");
    }

    @Test
    void shows_delegations_agenda_statements_campaign_and_assessment() {
        JsonNode page = get(PAGE);

        assertThat(texts(page.path("delegations"), "party")).containsExactly("KR", "IN");
        assertThat(page.path("delegations")
                        .path(1)
                        .path("chairs")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Vinay Kumar");
        assertThat(texts(page.path("agenda"), "topic")).isEqualTo(FoundingCase.agenda());
        assertThat(page.path("statements")).hasSize(7);
        assertThat(page.path("statements").path(3).path("act").asString()).isEqualTo("pointed out");
        assertThat(texts(page.path("campaigns"), "name")).containsExactly("Security Council 2024-2025");
        assertThat(page.path("assessment").path("text").asString()).isEqualTo(FoundingEvents.ASSESSMENT);
        assertThat(page.path("recordId").asString())
                .isEqualTo(FoundingEvents.RECORD.value().toString());
    }

    @Test
    void links_commitments_to_their_statements_and_to_what_follows() {
        JsonNode page = get(PAGE);

        assertThat(page.path("statements").path(0).path("commitments").toString())
                .isEqualTo("[\"" + FoundingEvents.commitment(0).value() + "\"]");
        assertThat(page.path("commitments")).hasSize(4);
        assertThat(page.path("followedBy").toString()).isEqualTo("[\"" + FoundingEvents.NEXT.value() + "\"]");
        assertThat(get("/consultations/" + FoundingEvents.NEXT.value())
                        .path("followsUp")
                        .asString())
                .isEqualTo(FoundingEvents.commitment(2).subject().toString());
    }

    @Test
    void shows_what_became_of_each_commitment() {
        JsonNode asked = get("/commitments/" + FoundingEvents.commitment(0).value());

        assertThat(asked.path("state").asString()).isEqualTo("ANSWERED");
        assertThat(asked.path("answer").path("response").asString()).isEqualTo("NOTED");
        assertThat(asked.path("answer").path("statement").asString())
                .isEqualTo(FoundingEvents.statement(2).value().toString());
        assertThat(asked.path("source").path("statement").asString())
                .isEqualTo(FoundingEvents.statement(0).value().toString());
        assertThat(texts(get("/commitments?party=IN&state=OPEN").path("items"), "text"))
                .containsExactlyInAnyOrder(
                        FoundingCase.commitment(1).path("summary").asString(),
                        FoundingCase.commitment(2).path("summary").asString());
    }

    @Test
    void covers_one_of_the_campaign_s_three_targets() {
        JsonNode coverage = get("/campaigns/" + FoundingEvents.CAMPAIGN.value() + "/coverage");

        assertThat(texts(coverage.path("targets"), "consulted")).containsExactly("true", "false", "false");
        JsonNode india = coverage.path("targets").path(0);
        assertThat(india.path("consultations")
                        .path(0)
                        .path("mechanism")
                        .path("level")
                        .asString())
                .isEqualTo("deputy minister");
        assertThat(india.path("consultations").path(0).path("date").asString()).isEqualTo("2021-01-07");
        assertThat(texts(india.path("asked"), "commitment"))
                .containsExactly(
                        FoundingEvents.commitment(0).value().toString(),
                        FoundingEvents.commitment(1).value().toString());
        assertThat(india.path("asked").path(0).path("answer").path("response").asString())
                .isEqualTo("NOTED");
        assertThat(get("/campaigns").path("items").path(0).path("consulted").asInt())
                .isEqualTo(1);
    }

    @Test
    void is_drafted_for_the_public_in_two_languages() {
        JsonNode english = get(PAGE + "/readout?language=en");

        assertThat(english.path("complete").asBoolean()).isTrue();
        assertThat(english.path("paragraphs")).hasSize(3);
        assertThat(english.path("paragraphs").path(1).path("bullets")).hasSize(4);
        assertThat(english.path("paragraphs")
                        .path(0)
                        .path("sentences")
                        .path(0)
                        .path("text")
                        .asString())
                .contains("the 1st “Korea-India high-level policy consultation on global issues” virtually")
                .contains("KST");
        assertThat(texts(
                        english.path("paragraphs")
                                .path(0)
                                .path("sentences")
                                .path(0)
                                .path("facts"),
                        "event"))
                .containsExactly("consultation-held", "consultation-held", "mechanism-launched", "round-counted");
        assertThat(get(PAGE + "/readout?language=ko").path("paragraphs").toString())
                .contains("제1차")
                .contains("한국 측은");
    }

    @Test
    void tells_how_many_statements_were_withheld_to_editors_alone() {
        assertThat(get(PAGE + "/readout").path("withheld").asInt(-1)).isZero();
        assertThat(as(Marking.CONFIDENTIAL, "NOTE_TAKER")
                        .get(PAGE + "/readout")
                        .body()
                        .path("withheld")
                        .isNull())
                .isTrue();
    }

    @Test
    void writes_absent_values_as_null() {
        assertThat(get(PAGE).path("schedule").propertyNames()).contains("end", "place", "host");
        assertThat(get(PAGE).has("followsUp")).isTrue();
        assertThat(List.of(get(PAGE).path("title").isNull())).containsExactly(true);
    }
}
