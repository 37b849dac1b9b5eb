package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A meeting that was announced, postponed by one side for a reason the other disputes, moved abroad, and held. */
class DatesIT extends RunningService {

    @Test
    void are_announced_given_up_and_found_anew() {
        Client officer = deskOfficer();
        koreaAndIndia();
        String meeting = consultation(mechanism("2+2 dialogue"));
        accepted(officer.change("PUT", meeting, "/schedule", """
                {"date":"2018-07-06","zone":"America/New_York","place":"Washington","mode":"IN_PERSON"}"""), 1);
        accepted(officer.change("POST", meeting, "/announcement", """
                {"by":"KR","on":"2018-06-01"}"""), 1);
        accepted(officer.change("POST", meeting, "/postponement", """
                {"askedBy":["KR"],"on":"2018-06-27","reasons":[
                  {"by":"KR","reason":"unavoidable reasons","standing":"STATED"},
                  {"by":"IN","standing":"WITHHELD"}]}"""), 1);

        JsonNode postponed = officer.get(meeting).body();
        assertThat(postponed.path("state").asString()).isEqualTo("POSTPONED");
        assertThat(postponed.at("/givenUp/reasons/0/reason").asString()).isEqualTo("unavoidable reasons");
        assertThat(postponed.at("/givenUp/reasons/1/standing").asString()).isEqualTo("WITHHELD");

        accepted(officer.change("PUT", meeting, "/schedule", """
                {"date":"2018-09-06","until":"2018-09-07","partOfDay":"MORNING","zone":"Asia/Kolkata",
                  "place":"New Delhi","mode":"IN_PERSON","host":"IN"}"""), 1);
        accepted(officer.change("PUT", meeting, "/observers", """
                {"observers":[{"name":"Timor-Leste","role":"acceding state"}]}"""), 1);
        accepted(officer.change("POST", meeting, "/held", """
                {"attendanceUnstated":true,"countedAs":[{"party":"KR","ordinal":1},{"party":"IN","ordinal":3}]}"""), 1);
        accepted(officer.change("POST", meeting, "/delegations/IN/correction", """
                {"organisations":["Ministry of External Affairs"],"reason":"The list came later"}"""), 1);

        JsonNode held = officer.get(meeting).body();
        assertThat(held.path("state").asString()).isEqualTo("HELD");
        assertThat(held.path("announced").asBoolean()).isFalse();
        assertThat(held.at("/schedule/until").asString()).isEqualTo("2018-09-07");
        assertThat(held.at("/schedule/partOfDay").asString()).isEqualTo("MORNING");
        assertThat(held.at("/observers/0/name").asString()).isEqualTo("Timor-Leste");
        assertThat(held.at("/delegations/0/party").asString()).isEqualTo("IN");
    }

    @Test
    void are_told_in_the_words_of_a_source_with_what_else_belongs_to_them() {
        Client officer = deskOfficer();
        koreaAndIndia();
        String meeting = consultation(mechanism("Foreign secretaries"));
        accepted(officer.change("POST", meeting, "/history", """
                {"event":"directed","by":"prime ministers"}"""), 1);
        accepted(officer.change("PUT", meeting, "/schedule", """
                {"date":"2014-08-25","zone":"Asia/Seoul","zoneStated":false,"endPhrase":"over lunch","place":"Bangkok","room":"Narai Hall",
                  "mode":"HYBRID","link":"https://meet.example.org/talks",
                  "told":{"event":"planned (not announced)"}}"""), 1);
        JsonNode before = officer.get(meeting).body();
        accepted(officer.change("PUT", meeting, "/next-round", """
                {"phrase":"early next year","place":"New Delhi"}"""), 1);
        accepted(officer.change("PUT", meeting, "/delegations/IN", """
                {"organisations":["Ministry of External Affairs"],"completeness":"PARTIAL"}"""), 1);
        accepted(officer.change("POST", meeting, "/cancellation", """
                {"askedBy":["IN"],"reasons":[{"standing":"WITHHELD"}],
                  "told":{"when":"one week ahead","detail":"conveyed to the High Commissioner"}}"""), 1);

        JsonNode cancelled = officer.get(meeting).body();
        assertThat(cancelled.at("/givenUp/told/when").asString()).isEqualTo("one week ahead");
        assertThat(before.at("/schedule/room").asString()).isEqualTo("Narai Hall");
        assertThat(before.at("/schedule/link").asString()).isEqualTo("https://meet.example.org/talks");
        assertThat(cancelled.at("/nextRound/place").asString()).isEqualTo("New Delhi");
        assertThat(cancelled.at("/delegations/0/completeness").asString()).isEqualTo("PARTIAL");
        assertThat(officer.change("POST", meeting, "/history", """
                {"detail":"nothing that happened"}""").status()).isEqualTo(400);
    }

    @Test
    void may_be_no_more_than_words() {
        Client officer = deskOfficer();
        koreaAndIndia();
        String meeting = consultation(mechanism("Cyber policy consultations"));
        accepted(officer.change("PUT", meeting, "/schedule", """
                {"phrase":"recently"}"""), 1);

        Answer shown = officer.get(meeting);

        assertThat(shown.body().at("/schedule/phrase").asString()).isEqualTo("recently");
        assertThat(shown.body().at("/schedule/date").isNull()).isTrue();
        Answer nothing = officer.change("PUT", meeting, "/schedule", "{}");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.pointer()).isEqualTo("/date");
        Answer nowhere = officer.change("PUT", meeting, "/schedule", """
                {"phrase":"recently","link":"meet.example.org"}""");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.pointer()).isEqualTo("/link");
    }

    @Test
    void are_given_up_for_a_reason_that_the_server_demands() {
        Client officer = deskOfficer();
        koreaAndIndia();
        String meeting = consultation(mechanism("Foreign secretary talks"));

        Answer none = officer.change("POST", meeting, "/cancellation", "{}");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.pointer()).isEqualTo("/reasons");
        Answer silent = officer.change("POST", meeting, "/cancellation", """
                {"reasons":[{"by":"IN","standing":"STATED"}]}""");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.pointer()).isEqualTo("/reasons/0/reason");

        accepted(officer.change("POST", meeting, "/cancellation", """
                {"askedBy":["IN"],"reasons":[{"by":"IN","reason":"the envoy was received elsewhere",
                  "standing":"DISPUTED"}]}"""), 1);
        assertThat(officer.get(meeting).body().path("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void have_an_agenda_that_is_ordered_locked_and_carried_over() {
        Client officer = deskOfficer();
        koreaAndIndia();
        String mechanism = mechanism("Policy consultation with an agenda");
        String meeting = consultation(mechanism);
        String next = consultation(mechanism);
        String first = item(officer, meeting, "First");
        String second = item(officer, meeting, "Second");
        String third = item(officer, meeting, "Third");
        accepted(officer.change("POST", meeting, "/agenda/" + third + "/withdrawal", null), 1);
        accepted(
                officer.change("PUT", meeting, "/agenda/order", "{\"items\":[\"%s\",\"%s\"]}".formatted(second, first)),
                1);
        accepted(officer.change("POST", meeting, "/agenda/lock", null), 1);
        accepted(
                officer.change(
                        "POST", meeting, "/agenda/" + first + "/carry-over", "{\"to\":\"%s\"}".formatted(idOf(next))),
                1);

        JsonNode shown = officer.get(meeting).body();
        assertThat(shown.path("agendaLocked").asBoolean()).isTrue();
        assertThat(strings(shown.path("agenda"), "topic")).containsExactly("First", "Second");
        assertThat(strings(shown.path("agenda"), "position")).containsExactly("2", "1");
        await().untilAsserted(() -> assertThat(strings(officer.get(next).body().path("agenda"), "topic"))
                .containsExactly("First"));
        Answer locked = officer.create(meeting + "/agenda", "{\"topic\":\"Fourth\"}");
        assertThat(locked.status()).isEqualTo(409);
        assertThat(locked.problem()).endsWith("agenda-is-locked");
        Answer nowhere = officer.change(
                "POST",
                meeting,
                "/agenda/" + second + "/carry-over",
                "{\"to\":\"018f2c1e-0000-7000-8000-00000000ffff\"}");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.pointer()).isEqualTo("/to");
    }

    @Test
    void stand_as_they_stood_at_any_instant() {
        Client officer = deskOfficer();
        koreaAndIndia();
        String meeting = consultation(mechanism("Talks with a past"));
        accepted(officer.change("PUT", meeting, "/schedule", "{\"date\":\"2021-01-07\"}"), 1);
        String before = Instant.now().toString();
        accepted(officer.change("PUT", meeting, "/schedule", "{\"date\":\"2021-01-08\"}"), 1);

        assertThat(officer.get(meeting + "?at=" + before)
                        .body()
                        .at("/schedule/date")
                        .asString())
                .isEqualTo("2021-01-07");
        JsonNode patch = officer.get(meeting + "/changes?from=" + before).body().path("patch");
        assertThat(strings(patch, "path")).containsExactly("/schedule/date");
        assertThat(strings(patch, "fromValue")).containsExactly("2021-01-07");
        assertThat(officer.get(meeting + "?at=2001-01-01T00:00:00Z").status()).isEqualTo(404);
    }

    @Test
    void are_kept_of_the_register_and_of_campaigns_as_well() {
        Client officer = deskOfficer();
        koreaAndIndia();
        Answer person = officer.create(API + "/persons", "{\"name\":\"Ham Sang-wook\",\"party\":\"KR\"}");
        accepted(person, 1);
        Answer campaign = officer.create(API + "/campaigns", "{\"name\":\"A bid\",\"goal\":\"A seat\"}");
        accepted(campaign, 1);
        String before = Instant.now().toString();
        accepted(officer.change("POST", person.header("Location"), "/offices", """
                {"title":"Deputy Minister","organisation":"Ministry of Foreign Affairs"}"""), 1);
        accepted(officer.change("PUT", campaign.header("Location"), "/targets", "{\"targets\":[\"IN\"]}"), 1);

        for (String path : List.of(person.header("Location"), campaign.header("Location"))) {
            assertThat(officer.get(path + "?at=" + before).etag()).isEqualTo("\"0\"");
            assertThat(officer.get(path + "/changes?from=" + before).body().path("patch"))
                    .hasSize(1);
        }
        assertThat(officer.get(API + "/parties/KR/changes?from=" + before)
                        .body()
                        .path("patch"))
                .isEmpty();
    }

    private static String item(Client officer, String meeting, String topic) {
        Answer item = officer.create(meeting + "/agenda", "{\"topic\":\"%s\"}".formatted(topic));
        accepted(item, 1);
        String id = item.body().path("id").asString();
        accepted(officer.change("PUT", meeting, "/agenda/" + id + "/acceptance", "{}"), 1);
        return id;
    }
}
