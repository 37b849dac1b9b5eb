package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole planning of the first consultation between Korea and India, as its people would enter it. */
class FoundingConsultationIT extends RunningService {

    private static final List<String> TOPICS = List.of(
            "India's plan as a non-permanent member of the Security Council for 2021-2022",
            "Key agendas of the UN Security Council, including the Korean Peninsula issue",
            "Preparations for the 2021 UN Peacekeeping Ministerial, Korea, December 2021",
            "Recent challenges to multilateralism and future prospects");

    private final String title = "Deputy Minister for Multilateral and Global Affairs";

    @Test
    void is_planned_held_counted_withdrawn_and_no_longer_counted() {
        Client officer = deskOfficer();
        koreaAndIndia();
        String minister = minister(officer);
        String mechanism = mechanism("Korea-India high-level policy consultation on global issues");
        String meeting = plan(officer, mechanism, minister);
        String channel = API + "/mechanisms/" + mechanism;

        accepted(as("lee.dohyun", "HEAD_OF_DELEGATION").change("POST", meeting, "/held", null), 1);

        Answer held = officer.get(meeting);
        assertThat(held.body().path("state").asString()).isEqualTo("HELD");
        assertThat(held.body()
                        .path("delegations")
                        .path(0)
                        .path("chairs")
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo(title);
        assertThat(strings(held.body().path("agenda"), "topic")).isEqualTo(TOPICS);
        await().untilAsserted(() -> assertThat(
                        officer.get(channel).body().path("rounds").toString())
                .isEqualTo("[{\"ordinal\":1,\"consultation\":\"%s\"}]".formatted(idOf(meeting))));

        accepted(officer.change("POST", meeting, "/held/withdrawal", """
                {"reason":"Recorded for the wrong week"}"""), 1);

        await().untilAsserted(() ->
                assertThat(officer.get(channel).body().path("rounds")).isEmpty());
        assertThat(officer.get(meeting).body().path("state").asString()).isEqualTo("SCHEDULED");

        accepted(officer.change("POST", meeting, "/held", "{}"), 1);

        await().untilAsserted(
                        () -> assertThat(strings(officer.get(channel).body().path("rounds"), "ordinal"))
                                .containsExactly("1"));
        published(mechanism, meeting);
        servesTheBid(officer, meeting);
    }

    private String minister(Client officer) {
        Answer registered = officer.create(API + "/persons", """
                {"name":"Ham Sang-wook","party":"KR"}""");
        accepted(registered, 1);
        accepted(officer.change("POST", registered.header("Location"), "/offices", """
                {"title":"%s","organisation":"Ministry of Foreign Affairs","since":"2020-01-06"}""".formatted(title)), 1);
        accepted(officer.change("POST", registered.header("Location"), "/offices", """
                {"title":"Ambassador","organisation":"Ministry of Foreign Affairs","since":"2022-06-01"}"""), 1);
        return registered.body().path("id").asString();
    }

    private String plan(Client officer, String mechanism, String minister) {
        String meeting = consultation(mechanism);
        accepted(officer.change("PUT", meeting, "/schedule", """
                {"date":"2021-01-07","start":"15:30","zone":"Asia/Seoul","mode":"VIRTUAL","host":"KR"}"""), 1);
        accepted(officer.change("PUT", meeting, "/delegations/KR", """
                {"chairs":[{"person":"%s"}],"organisations":["Ministry of Foreign Affairs"]}""".formatted(minister)), 1);
        accepted(officer.change("PUT", meeting, "/delegations/IN", """
                {"chairs":[{"name":"Vinay Kumar","title":"Additional Secretary (International Organizations)",
                  "organisation":"Ministry of External Affairs"}],"organisations":["Ministry of External Affairs"]}"""), 1);
        for (String topic : TOPICS) {
            Answer item = officer.create(meeting + "/agenda", "{\"topic\":\"%s\"}".formatted(topic));
            accepted(item, 1);
            String id = item.body().path("id").asString();
            accepted(officer.change("PUT", meeting, "/agenda/" + id + "/acceptance", "{}"), 1);
        }
        assertThat(strings(officer.get(meeting).body().path("agenda"), "position"))
                .containsExactly("1", "2", "3", "4");
        return meeting;
    }

    private void servesTheBid(Client officer, String meeting) {
        Answer opened = officer.create(API + "/campaigns", """
                {"name":"Security Council 2024-2025","goal":"A non-permanent seat","ends":"2023-06-06"}""");
        accepted(opened, 1);
        String campaign = opened.header("Location");
        accepted(officer.change("PUT", campaign, "/targets", "{\"targets\":[\"IN\"]}"), 1);
        accepted(officer.change("PUT", campaign, "/consultations/" + idOf(meeting), null), 1);
        JsonNode shown = officer.get(campaign).body();
        assertThat(shown.path("ownSide").asString()).isEqualTo("KR");
        assertThat(shown.path("targets").toString()).isEqualTo("[\"IN\"]");
        assertThat(shown.path("consultations").path(0).asString()).isEqualTo(idOf(meeting));
    }

    /** Who knows nothing of the types still sees who is behind an event, what it is about, and what caused it. */
    private void published(String mechanism, String meeting) {
        await().untilAsserted(() -> assertThat(topic("scheduling").size()).isEqualTo(storedEvents()));
        var events = topic("scheduling").records();
        var held = events.stream()
                .filter(event -> Topic.header(event, "ce_type").equals("org.chancery.scheduling.consultation-held"))
                .filter(event -> event.key().equals("consultation/" + idOf(meeting)))
                .findFirst()
                .orElseThrow();
        assertThat(Topic.header(held, "ce_actor")).isEqualTo("person:lee.dohyun");
        assertThat(Topic.header(held, "ce_about")).contains("party/KR", "party/IN", "mechanism/" + mechanism);
        var counted = events.stream()
                .filter(event -> Topic.header(event, "ce_type").equals("org.chancery.scheduling.round-counted"))
                .filter(event -> event.key().equals("mechanism/" + mechanism))
                .findFirst()
                .orElseThrow();
        assertThat(Topic.header(counted, "ce_actor"))
                .isEqualTo("reaction:when-consultation-held-or-withdrawn-then-count-round");
        assertThat(Topic.header(counted, "ce_causationid")).isEqualTo(Topic.header(held, "ce_id"));
        assertThat(Topic.header(counted, "ce_correlationid")).isEqualTo(Topic.header(held, "ce_correlationid"));
        assertThat(Topic.header(counted, "ce_about")).contains("consultation/" + idOf(meeting));
    }
}
