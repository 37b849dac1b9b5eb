package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Shapes that real consultations take, over HTTP. */
class ShapesIT extends RunningService {

    @BeforeEach
    void register() {
        koreaAndIndia();
    }

    @Test
    void several_mechanisms_go_into_one_by_one_command() {
        Client officer = deskOfficer();
        String into = mechanism("Joint commission");
        List<String> merged = List.of(mechanism("Trade talks"), mechanism("Investment talks"));
        String channel = API + "/mechanisms/" + into;
        String body = """
                {"merged":["%s"],"by":"KR","reason":"one channel for both","on":"2024-06-18"}""".formatted(String.join("\",\"", merged));

        accepted(officer.change("POST", channel, "/mergers", body), 1);

        for (String other : merged) {
            await().untilAsserted(() -> {
                JsonNode closed = officer.get(API + "/mechanisms/" + other).body();
                assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
                assertThat(closed.path("into").asString()).isEqualTo(into);
                assertThat(closed.at("/verdict/reason").asString()).isEqualTo("one channel for both");
            });
        }
        JsonNode shown = officer.get(channel).body();
        assertThat(shown.path("merged").toString()).isEqualTo("[\"" + merged.get(0) + "\",\"" + merged.get(1) + "\"]");
        accepted(officer.change("POST", channel, "/mergers", body), 0);
        Answer elsewhere = officer.change("POST", API + "/mechanisms/" + mechanism("Another"), "/mergers", body);
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(elsewhere.problem()).endsWith("it-is-closed");
        assertThat(elsewhere.pointer()).isEqualTo("/merged/0");
    }

    @Test
    void a_campaign_goes_through_phases_to_an_outcome_and_can_be_asked_for_as_it_stood() {
        Client officer = deskOfficer();
        String campaign = officer.create(API + "/campaigns", """
                {"name":"Security Council","goal":"A seat"}""").header("Location");
        accepted(officer.change("PUT", campaign, "/targets", "{\"targets\":[\"IN\"]}"), 1);
        accepted(officer.change("PUT", campaign, "/phases", """
                {"phases":[{"name":"Members","targets":["IN"],"begins":"2020-11-01","ends":"2021-12-31"},{"name":"The vote"}]}"""), 1);
        accepted(officer.change("PUT", campaign, "/present-phase", """
                {"phase":"Members","on":"2020-11-25"}"""), 1);
        accepted(officer.change("POST", campaign, "/closing", """
                {"outcome":"WON","words":"with 180 votes","on":"2023-06-06"}"""), 1);

        JsonNode shown = officer.get(campaign).body();
        assertThat(shown.path("state").asString()).isEqualTo("CLOSED");
        assertThat(shown.path("phase").asString()).isEqualTo("Members");
        assertThat(shown.at("/phases/0/targets/0").asString()).isEqualTo("IN");
        assertThat(shown.at("/begun/0/on").asString()).isEqualTo("2020-11-25");
        assertThat(shown.at("/outcome/outcome").asString()).isEqualTo("WON");
        JsonNode changes =
                officer.get(campaign + "/changes?from=2020-01-01T00:00:00Z").body();
        assertThat(changes.toString()).contains("with 180 votes");
        Answer late = officer.change("PUT", campaign, "/present-phase", "{\"phase\":\"The vote\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).endsWith("it-is-over");
    }

    @Test
    void an_agenda_has_lengths_and_a_deadline() {
        Client officer = deskOfficer();
        String meeting = consultation(mechanism("Agenda with lengths"));
        Answer item = officer.create(meeting + "/agenda", "{\"topic\":\"Trade\",\"proposedBy\":\"KR\"}");
        String id = item.body().path("id").asString();
        accepted(officer.change("PUT", meeting, "/agenda/" + id + "/length", "{\"minutes\":20}"), 1);
        accepted(officer.change("PUT", meeting, "/agenda/deadline", """
                {"date":"2061-01-04","time":"18:00","zone":"Asia/Seoul"}"""), 1);

        JsonNode shown = officer.get(meeting).body();
        assertThat(shown.at("/agenda/0/minutes").asInt()).isEqualTo(20);
        assertThat(shown.at("/agendaDeadline/time").asString()).isEqualTo("18:00:00");
        assertThat(shown.path("agendaLocked").asBoolean()).isFalse();
        Answer endless = officer.change("PUT", meeting, "/agenda/" + id + "/length", "{\"minutes\":1441}");
        assertThat(endless.status()).isEqualTo(400);
        assertThat(endless.pointer()).isEqualTo("/minutes");
    }

    @Test
    void a_head_changes_and_a_date_is_moved_because_somebody_asked() {
        Client officer = deskOfficer();
        String meeting = consultation(mechanism("Changed heads"));
        accepted(officer.change("PUT", meeting, "/schedule", """
                {"date":"2018-07-06","start":"10:00","zone":"America/New_York","mode":"IN_PERSON"}"""), 1);
        accepted(officer.change("PUT", meeting, "/delegations/IN", """
                {"chairs":[{"name":"Vinay Kumar"}]}"""), 1);
        accepted(officer.change("PUT", meeting, "/delegations/IN", """
                {"chairs":[{"name":"Prakash Gupta"}],"members":[{"name":"Vinay Kumar","presence":"EXCUSED","organisation":"Ministry of Home Affairs"}]}"""), 1);
        accepted(officer.change("PUT", meeting, "/schedule", """
                {"date":"2018-09-06","zone":"Asia/Kolkata","place":"New Delhi","askedBy":["IN"],
                  "reasons":[{"by":"IN","reason":"unavoidable reasons","standing":"STATED"}]}"""), 1);

        JsonNode shown = officer.get(meeting).body();
        assertThat(shown.at("/delegations/0/chairs/0/name").asString()).isEqualTo("Prakash Gupta");
        assertThat(shown.at("/delegations/0/members/0/presence").asString()).isEqualTo("EXCUSED");
        assertThat(officer.get(meeting + "/changes?from=2020-01-01T00:00:00Z").status())
                .isEqualTo(200);
        Answer away = officer.change("PUT", meeting, "/delegations/IN", """
                {"chairs":[{"name":"Prakash Gupta","presence":"ABSENT"}]}""");
        assertThat(away.status()).isEqualTo(422);
        assertThat(away.pointer()).isEqualTo("/chairs/0/presence");
    }

    @Test
    void a_chair_is_known_by_the_title_alone() {
        Client officer = deskOfficer();
        String meeting = consultation(mechanism("Chairs without names"));
        String path = "/delegations/IN";
        accepted(officer.change("PUT", meeting, path, """
                {"chairs":[{"title":"Foreign Minister","organisation":"Ministry"},{"name":"Vinay Kumar"}]}"""), 1);

        JsonNode chairs = officer.get(meeting).body().at("/delegations/0/chairs");
        assertThat(chairs.at("/0/name").asString()).isEqualTo("Vinay Kumar");
        assertThat(chairs.at("/1").hasNonNull("name")).isFalse();
        assertThat(chairs.at("/1/title").asString()).isEqualTo("Foreign Minister");
        assertThat(chairs.at("/1/organisation").asString()).isEqualTo("Ministry");
        Answer away = officer.change("PUT", meeting, path, """
                {"chairs":[{"title":"Foreign Minister","presence":"ABSENT"}]}""");
        assertThat(away.status()).isEqualTo(422);
        assertThat(away.pointer()).isEqualTo("/chairs/0/presence");
        Answer nobody = officer.change("PUT", meeting, path, "{\"chairs\":[{\"organisation\":\"Ministry\"}]}");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.pointer()).isEqualTo("/chairs/0/name");
        Answer member = officer.change("PUT", meeting, path, "{\"members\":[{\"title\":\"Interpreter\"}]}");
        assertThat(member.pointer()).isEqualTo("/members/0/name");
    }

    @Test
    void a_party_has_hours_and_holidays() {
        Client administrator = as("choi.minseo", "ADMINISTRATOR");
        party("KW", "Kuwaiti", "Kuwait City", "Asia/Kuwait");
        String kuwait = API + "/parties/KW";
        accepted(administrator.change("PUT", kuwait, "/working-week", """
                {"days":["SUNDAY","MONDAY"],"from":"08:00","until":"14:00"}"""), 1);
        accepted(administrator.change("PUT", kuwait, "/holidays", """
                {"year":2031,"holidays":[{"date":"2031-02-25","name":"National Day"}]}"""), 1);

        JsonNode shown = administrator.get(kuwait).body();
        assertThat(shown.at("/workingWeek/days").toString()).isEqualTo("[\"MONDAY\",\"SUNDAY\"]");
        assertThat(shown.at("/holidays/0/name").asString()).isEqualTo("National Day");
        Answer wrong = administrator.change("PUT", kuwait, "/holidays", """
                {"year":2032,"holidays":[{"date":"2031-02-25","name":"National Day"}]}""");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.pointer()).isEqualTo("/holidays/0/date");
    }

    @Test
    void organisations_sit_at_a_table_of_many_with_what_founded_it() {
        Client officer = deskOfficer();
        officer.create(API + "/parties", """
                {"code":"EU","kind":"ORGANISATION","names":{"en":"European Union"},"capitals":{"en":"Brussels"},"zone":"Europe/Brussels"}""");
        for (String code : List.of("US", "JP", "AU", "NZ", "VN")) {
            party(code, code, code, "UTC");
        }
        Answer launched = officer.create(API + "/mechanisms", """
                {"name":"Teleconference","parties":["KR","IN","EU","US","JP","AU","NZ","VN"],
                  "foundingText":"Agreed by telephone in March 2020","hostRule":"UNSTATED"}""");
        accepted(launched, 1);
        String channel = launched.header("Location");
        assertThat(officer.get(channel).body().path("parties")).hasSize(8);
        assertThat(officer.get(channel).body().path("foundingText").asString()).startsWith("Agreed by telephone");
    }
}
