package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rounds that were promised, once their time has come. */
class WhatFallsDueIT extends CommitmentsTold {

    @Test
    void a_round_that_was_promised_every_year_is_proposed_once_its_time_has_come() throws Exception {
        koreaAndIndia();
        String past = mechanism("Falls due, a year ago");
        String ahead = mechanism("Falls due, in years");
        String imported = mechanism("Falls due, told by an import");
        String discreet = mechanism("Falls due, discreetly");
        publish(nextRound(past, "annually"), "2021-01-07T00:00:00Z", null);
        publish(nextRound(discreet, "annually", Marking.CONFIDENTIAL), "2021-01-07T00:00:00Z", null);
        publish(nextRound(ahead, "annually"), "2091-01-07T00:00:00Z", null);
        publish(nextRound(imported, "annually"), "2026-11-01T00:00:00Z", "old-records:17");

        await().untilAsserted(() -> {
            JsonNode planned = planned(past);
            assertThat(planned.path("status").asString()).isEqualTo("PROPOSED");
        });
        var proposed = deskOfficer()
                .get(API + "/consultations/"
                        + planned(past).path("consultation").asString());
        assertThat(proposed.body().path("followsUp").asString()).startsWith("commitment/");
        assertThat(topic("scheduling").records())
                .filteredOn(event -> event.key()
                        .equals("consultation/" + proposed.body().path("id").asString()))
                .singleElement()
                .satisfies(event -> assertThat(Topic.header(event, "ce_actor"))
                        .isEqualTo("deadline:when-next-round-falls-due-then-propose-it"));
        await().untilAsserted(() ->
                assertThat(planned(discreet).path("status").asString()).isEqualTo("PROPOSED"));
        assertThat(deskOfficer()
                        .get(API + "/consultations/"
                                + planned(discreet).path("consultation").asString())
                        .body()
                        .path("marking")
                        .asString())
                .isEqualTo("CONFIDENTIAL");
        assertThat(planned(ahead).isMissingNode()).isTrue();
        assertThat(planned(imported).isMissingNode()).isTrue();
    }

    @Test
    void a_meeting_that_not_everybody_may_know_of_takes_no_commitment_alone_and_keeps_no_round_from_being_proposed()
            throws Exception {
        koreaAndIndia();
        String mechanism = mechanism("Two next meetings");
        String hidden = dated(mechanism, "2031-12-01", Marking.CONFIDENTIAL);
        String visible = dated(mechanism, "2031-12-10", Marking.OFFICIAL);
        String later = dated(mechanism, "2031-12-20", Marking.OFFICIAL);
        String promised = mechanism("A hidden round to come");
        dated(promised, "2031-12-01", Marking.CONFIDENTIAL);
        publish(promise(mechanism, "India will open the archive", Marking.OFFICIAL), "2026-11-03T00:00:00Z", null);
        publish(nextRound(promised, "annually"), "2021-01-07T00:00:00Z", null);

        for (String meeting : List.of(hidden, visible)) {
            await().untilAsserted(() -> assertThat(
                            strings(deskOfficer().get(meeting).body().path("agenda"), "topic"))
                    .containsExactly("India will open the archive"));
        }
        assertThat(deskOfficer().get(later).body().path("agenda")).isEmpty();
        await().untilAsserted(() -> assertThat(cleared(Marking.OFFICIAL, "DESK_OFFICER")
                        .get(API + "/outlook?mechanism=" + promised)
                        .body()
                        .at("/items/0/planned/status")
                        .asString(""))
                .isEqualTo("PROPOSED"));
    }

    /** A meeting on this day, marked so, that the outlook has heard of. */
    private String dated(String mechanism, String day, Marking marking) {
        String meeting = deskOfficer()
                .create(API + "/consultations", """
                        {"mechanism":"%s","parties":["KR","IN"],"marking":"%s"}""".formatted(mechanism, marking))
                .header("Location");
        Answer scheduled = deskOfficer().change("PUT", meeting, "/schedule", """
                {"date":"%s","zone":"Asia/Seoul"}""".formatted(day));
        accepted(scheduled, 1);
        assertThat(deskOfficer()
                        .get(API + "/outlook?applied="
                                + scheduled.body().path("subject").asString() + "@"
                                + scheduled.body().path("version").asLong())
                        .status())
                .isEqualTo(200);
        return meeting;
    }
}
