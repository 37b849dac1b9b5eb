package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a consultation is marked, and what stays as it was marked then. */
class MarkedConsultationsIT extends DiscreetTalks {

    @Nested
    class A_marking {

        @Test
        void is_that_of_the_proposal_or_the_default() {
            assertThat(head().get(marked(Marking.RESTRICTED))
                            .body()
                            .path("marking")
                            .asString())
                    .isEqualTo("RESTRICTED");
            assertThat(head().get(consultation(mechanism("Default " + someId())))
                            .body()
                            .path("marking")
                            .asString())
                    .isEqualTo("OFFICIAL");
        }

        @Test
        void is_set_by_nobody_above_their_own_clearance() {
            Answer proposed = uncleared().create(API + "/consultations", """
                    {"parties":["KR","IN"],"marking":"RESTRICTED"}""");
            assertThat(proposed.status()).isEqualTo(403);
            assertThat(proposed.problem()).isEqualTo("urn:chancery:problem:above-own-clearance");
            assertThat(proposed.pointer()).isEqualTo("/marking");

            Answer raised =
                    uncleared().change("PUT", marked(Marking.OFFICIAL), "/marking", "{\"marking\":\"RESTRICTED\"}");
            assertThat(raised.status()).isEqualTo(403);
            assertThat(raised.problem()).isEqualTo("urn:chancery:problem:above-own-clearance");
        }

        @Test
        void is_raised_by_who_works_with_it_and_lowered_by_the_head_for_a_reason() {
            String meeting = marked(Marking.OFFICIAL);
            Client officer = deskOfficer();
            accepted(officer.change("PUT", meeting, "/marking", "{\"marking\":\"RESTRICTED\"}"), 1);
            assertThat(uncleared().get(meeting).status()).isEqualTo(404);

            Answer byRaising = officer.change("PUT", meeting, "/marking", "{\"marking\":\"OFFICIAL\"}");
            assertThat(byRaising.status()).isEqualTo(409);
            assertThat(byRaising.problem()).isEqualTo("urn:chancery:refusal:scheduling:marking-is-lowered");
            String lowering = "{\"marking\":\"OFFICIAL\",\"reason\":\"Both sides have announced it\"}";
            assertThat(officer.change("POST", meeting, "/lowering", lowering).status())
                    .isEqualTo(403);
            assertThat(head().change("POST", meeting, "/lowering", "{\"marking\":\"OFFICIAL\"}")
                            .problem())
                    .isEqualTo("urn:chancery:problem:missing-field");
            accepted(head().change("POST", meeting, "/lowering", lowering), 1);

            assertThat(uncleared().get(meeting).status()).isEqualTo(200);
        }

        @Test
        void that_is_public_is_read_by_everybody_who_works_with_consultations() {
            String meeting = marked(Marking.OFFICIAL);
            Client outsider = cleared(Marking.PUBLIC, "DESK_OFFICER");
            assertThat(outsider.get(meeting).status()).isEqualTo(404);
            accepted(head().change("POST", meeting, "/lowering", """
                    {"marking":"PUBLIC","reason":"The ministry has published it","authority":"the spokesperson"}"""), 1);
            assertThat(outsider.get(meeting).status()).isEqualTo(200);
        }
    }

    @Test
    void the_past_is_read_under_both_markings() {
        String meeting = marked(Marking.OFFICIAL);
        Instant official = Instant.now();
        accepted(head().change("PUT", meeting, "/marking", "{\"marking\":\"CONFIDENTIAL\"}"), 1);
        accepted(head().change("PUT", meeting, "/goal", "{\"goal\":\"to be kept from others\"}"), 1);
        Instant confidential = Instant.now();
        assertThat(uncleared().get(meeting + "?at=" + official).status()).isEqualTo(404);
        accepted(head().change("PUT", meeting, "/goal", "{\"goal\":\"a seat\"}"), 1);
        accepted(head().change("POST", meeting, "/lowering", "{\"marking\":\"OFFICIAL\",\"reason\":\"why not\"}"), 1);

        assertThat(uncleared().get(meeting + "?at=" + official).status()).isEqualTo(200);
        assertThat(uncleared().get(meeting + "?at=" + confidential).status()).isEqualTo(404);
        assertThat(head().get(meeting + "?at=" + confidential).status()).isEqualTo(200);
        JsonNode changes =
                uncleared().get(meeting + "/changes?from=" + confidential).body();
        assertThat(changes.toString()).contains("a seat").doesNotContain("to be kept from others");
    }

    @Test
    void its_envelopes_are_marked_as_it_is_and_so_is_the_count_of_its_round() {
        String hidden = marked(Marking.RESTRICTED);
        accepted(head().change("PUT", hidden, "/marking", "{\"marking\":\"CONFIDENTIAL\"}"), 1);
        hold(hidden, "2021-01-07");
        accepted(head().change("POST", hidden, "/lowering", "{\"marking\":\"OFFICIAL\",\"reason\":\"announced\"}"), 1);

        await().untilAsserted(() -> assertThat(topic("scheduling").records())
                .anyMatch(event -> Topic.header(event, "ce_type").endsWith(".round-counted")
                        && Topic.header(event, "ce_about").contains(idOf(hidden))
                        && Topic.header(event, "ce_marking").equals("CONFIDENTIAL")));
        assertThat(topic("scheduling").records().stream()
                        .filter(event -> event.key().equals("consultation/" + idOf(hidden)))
                        .map(event -> Topic.header(event, "ce_marking")))
                .containsExactly("RESTRICTED", "CONFIDENTIAL", "CONFIDENTIAL", "CONFIDENTIAL", "OFFICIAL");
    }
}
