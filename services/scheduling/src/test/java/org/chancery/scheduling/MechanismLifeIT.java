package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MechanismLifeIT extends RunningService {

    @Test
    void is_proposed_launched_renamed_raised_suspended_resumed_and_closed() {
        Client officer = deskOfficer();
        koreaAndIndia();
        Answer proposed = officer.create(API + "/mechanisms/proposals", """
                {"name":"2+2 dialogue","parties":["KR","IN"],"on":"2013-12-01"}""");
        accepted(proposed, 1);
        String id = proposed.body().path("id").asString();
        String channel = API + "/mechanisms/" + id;
        assertThat(officer.get(channel).body().path("state").asString()).isEqualTo("PROPOSED");

        accepted(officer.create(API + "/mechanisms", """
                {"id":"%s","name":"2+2 dialogue","parties":["KR","IN"],"level":"director-general"}""".formatted(id)), 1);
        accepted(officer.change("PUT", channel, "/name", """
                {"name":"Diplomatic and security dialogue"}"""), 1);
        accepted(officer.change("POST", channel, "/aliases", """
                {"party":"KR","language":"ko","name":"외교안보대화"}"""), 1);
        accepted(officer.change("PUT", channel, "/level", """
                {"level":"vice minister","restarts":true,"on":"2024-06-18"}"""), 1);
        accepted(officer.change("PUT", channel, "/rhythm", """
                {"cadence":{"phrase":"annually","months":12},"hostRule":"ALTERNATING"}"""), 1);
        accepted(officer.change("POST", channel, "/suspension", """
                {"by":"IN","reason":"elections"}"""), 1);
        JsonNode suspended = officer.get(channel).body();
        assertThat(suspended.path("state").asString()).isEqualTo("SUSPENDED");
        assertThat(suspended.at("/verdict/reason").asString()).isEqualTo("elections");
        accepted(officer.change("POST", channel, "/resumption", """
                {"reason":"the elections are over"}"""), 1);
        accepted(officer.change("POST", channel, "/closing", """
                {"reason":"it has done its work"}"""), 1);

        JsonNode closed = officer.get(channel).body();
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("name").asString()).isEqualTo("Diplomatic and security dialogue");
        assertThat(strings(closed.path("aliases"), "name")).containsExactly("2+2 dialogue", "외교안보대화");
        Answer late = officer.change("PUT", channel, "/name", "{\"name\":\"Too late\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).endsWith("it-is-closed");
    }

    @Test
    void is_met_in_by_two_of_its_sides_with_or_without_guests() {
        Client officer = deskOfficer();
        koreaAndIndia();
        party("FR", "French", "Paris", "Europe/Paris");
        String channel = mechanism("Talks with guests");
        String proposal = "{\"mechanism\":\"%s\",\"parties\":[%s]}";

        Answer foreign = officer.create(API + "/consultations", proposal.formatted(channel, "\"KR\",\"FR\""));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.problem()).isEqualTo("urn:chancery:refusal:scheduling:sides-of-its-mechanism-meet");
        assertThat(foreign.pointer()).isEqualTo("/parties");
        accepted(officer.create(API + "/consultations", proposal.formatted(channel, "\"KR\",\"FR\",\"IN\"")), 1);
    }

    @Test
    void is_suspended_with_four_others_by_one_decision() {
        Client officer = deskOfficer();
        koreaAndIndia();
        List<String> channels = Stream.of("Talks", "Calls", "Maritime", "Climate", "Narcotics")
                .map(name -> mechanism(name + " to be suspended"))
                .toList();

        Answer decided = officer.create(API + "/decisions", """
                {"act":"SUSPEND","mechanisms":["%s"],"by":"KR","reason":"a visit that was opposed","on":"2022-08-05"}""".formatted(String.join("\",\"", channels)));
        accepted(decided, 1);

        String decision = decided.body().path("id").asString();
        for (String channel : channels) {
            await().untilAsserted(() -> {
                JsonNode body = officer.get(API + "/mechanisms/" + channel).body();
                assertThat(body.path("state").asString()).isEqualTo("SUSPENDED");
                assertThat(body.at("/verdict/decision").asString()).isEqualTo(decision);
            });
        }
        assertThat(officer.get(API + "/decisions/" + decision).body().path("mechanisms"))
                .hasSize(5);
        Answer again = officer.create(API + "/decisions", """
                {"act":"SUSPEND","mechanisms":["%s"],"reason":"again"}""".formatted(channels.getFirst()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).endsWith("it-is-suspended");
        assertThat(again.pointer()).isEqualTo("/mechanisms/0");
    }
}
