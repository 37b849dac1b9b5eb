package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A meeting under rules of a zone that a country changes. */
class ChangedZoneRulesIT extends RunningService {

    @Test
    void a_meeting_whose_zone_rules_have_changed_is_named_and_keeps_its_wall_time() {
        koreaAndIndia();
        party("PY", "Paraguayan", "Asunción", "America/Asuncion");
        var proposed = deskOfficer().create(API + "/consultations", """
                {"title":"Seoul and Asunción","parties":["KR","PY"]}""");
        String meeting = proposed.header("Location");
        accepted(deskOfficer().change("PUT", meeting, "/schedule", """
                {"date":"2041-07-01","start":"08:00","zone":"Asia/Seoul","mode":"VIRTUAL"}"""), 1);

        ChangingZoneRules.change("America/Asuncion", -5);

        await().untilAsserted(() -> assertThat(change(meeting).isMissingNode()).isFalse());
        JsonNode change = change(meeting);
        assertThat(change.path("title").asString()).isEqualTo("Seoul and Asunción");
        assertThat(change.at("/schedule/start").asString()).isEqualTo("08:00:00");
        assertThat(change.at("/before/capitals/1/time").asString()).isEqualTo("20:00:00");
        assertThat(change.at("/after/capitals/1/time").asString()).isEqualTo("18:00:00");
        assertThat(change.at("/after/rules").asString()).isEqualTo("2026c");
        JsonNode shown = deskOfficer().get(meeting).body();
        assertThat(shown.at("/schedule/start").asString()).isEqualTo("08:00:00");
        assertThat(shown.at("/zoneRulesChanged/capitals/1/time").asString()).isEqualTo("18:00:00");

        accepted(deskOfficer().change("POST", meeting, "/kept-time", null), 1);

        await().untilAsserted(() -> assertThat(change(meeting).isMissingNode()).isTrue());
        assertThat(deskOfficer().get(meeting).body().path("zoneRulesChanged").isNull())
                .isTrue();
    }

    private JsonNode change(String meeting) {
        return deskOfficer()
                .get(API + "/zone-rules-changes?limit=200")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("consultation").asString().equals(idOf(meeting)))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
