package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever leads to a consultation above a reader's clearance says nothing of it to that reader. */
class LinksToHiddenConsultationsIT extends DiscreetTalks {

    @Nested
    class What_leads_to_it {

        @Test
        void of_a_mechanism_and_a_campaign_is_left_out() {
            String mechanism = mechanism("Rounds " + someId());
            String hidden = marked(mechanism, Marking.CONFIDENTIAL);
            hold(hidden, "2021-01-07");
            String campaign = head().create(API + "/campaigns", "{\"name\":\"Bid\",\"goal\":\"A seat\"}")
                    .header("Location");
            accepted(head().change("PUT", campaign, "/consultations/" + idOf(hidden), null), 1);
            String channel = API + "/mechanisms/" + mechanism;
            await().untilAsserted(() ->
                    assertThat(head().get(channel).body().path("rounds")).hasSize(1));

            assertThat(uncleared().get(channel).body().path("rounds")).isEmpty();
            assertThat(head().get(campaign).body().path("consultations")).hasSize(1);
            assertThat(uncleared().get(campaign).body().path("consultations")).isEmpty();
        }

        @Test
        void moves_no_tag_of_who_may_not_know_of_it() {
            String mechanism = mechanism("Tags " + someId());
            String channel = API + "/mechanisms/" + mechanism;
            String campaign = head().create(API + "/campaigns", "{\"name\":\"Bid\",\"goal\":\"A seat\"}")
                    .header("Location");
            Answer channelBefore = uncleared().get(channel);
            Answer campaignBefore = uncleared().get(campaign);

            String hidden = marked(mechanism, Marking.CONFIDENTIAL);
            hold(hidden, "2021-01-07");
            accepted(head().change("PUT", campaign, "/consultations/" + idOf(hidden), null), 1);
            await().untilAsserted(() ->
                    assertThat(head().get(channel).body().path("rounds")).hasSize(1));

            assertThat(uncleared().get(channel).etag()).isEqualTo(channelBefore.etag());
            assertThat(uncleared().get(channel).body()).isEqualTo(channelBefore.body());
            assertThat(uncleared().get(campaign).etag()).isEqualTo(campaignBefore.etag());
            assertThat(uncleared().get(campaign).body()).isEqualTo(campaignBefore.body());
            Answer renamed = uncleared()
                    .send("PUT", channel + "/name", "{\"name\":\"Talks\"}", "If-Match", channelBefore.etag());
            accepted(renamed, 1);
            assertThat(renamed.etag()).isEqualTo(uncleared().get(channel).etag());
            Answer again = uncleared()
                    .send("PUT", channel + "/name", "{\"name\":\"Other talks\"}", "If-Match", channelBefore.etag());
            assertThat(again.status()).isEqualTo(412);
            accepted(uncleared().change("PUT", campaign, "/targets", "{\"targets\":[\"IN\"]}"), 1);
            accepted(head().change("PUT", campaign, "/targets", "{\"targets\":[]}"), 1);
        }

        @Test
        void of_another_consultation_is_left_out() {
            String hidden = marked(Marking.OFFICIAL);
            String beside = marked(Marking.OFFICIAL);
            String item = head().create(beside + "/agenda", "{\"topic\":\"Trade\"}")
                    .body()
                    .path("id")
                    .asString();
            accepted(
                    head().change(
                                    "POST",
                                    beside,
                                    "/agenda/" + item + "/carry-over",
                                    "{\"to\":\"%s\"}".formatted(idOf(hidden))),
                    1);
            // The topic may reach it in between.
            String raising = "{\"marking\":\"CONFIDENTIAL\"}";
            await().until(() ->
                    head().change("PUT", hidden, "/marking", raising).status() == 200);

            assertThat(head().get(beside).body().toString()).contains(idOf(hidden));
            assertThat(uncleared().get(beside).body().path("agenda")).hasSize(1);
            assertThat(uncleared().get(beside).body().toString()).doesNotContain(idOf(hidden));
        }

        @Test
        void as_a_side_meeting_is_marked_as_high() {
            String hidden = marked(Marking.CONFIDENTIAL);
            String beside = beside(hidden, "").header("Location");
            assertThat(head().get(beside).body().path("marking").asString()).isEqualTo("CONFIDENTIAL");
            Answer lower = beside(hidden, ",\"marking\":\"RESTRICTED\"");
            assertThat(lower.status()).isEqualTo(409);
            assertThat(lower.problem()).isEqualTo("urn:chancery:refusal:scheduling:meeting-is-marked-higher");
            assertThat(lower.pointer()).isEqualTo("/marking");
            String lowering = "{\"marking\":\"OFFICIAL\",\"reason\":\"Both sides have announced it\"}";
            assertThat(head().change("POST", beside, "/lowering", lowering).problem())
                    .isEqualTo("urn:chancery:refusal:scheduling:meeting-is-marked-higher");
            accepted(head().change("POST", hidden, "/lowering", lowering), 1);
            accepted(head().change("POST", beside, "/lowering", lowering), 1);
        }

        @Test
        void as_a_side_meeting_is_raised_with_it() {
            String main = marked(Marking.OFFICIAL);
            String beside = beside(main, "").header("Location");
            assertThat(uncleared().get(beside).body().toString()).contains(idOf(main));
            accepted(head().change("PUT", main, "/marking", "{\"marking\":\"CONFIDENTIAL\"}"), 1);
            await().until(() -> uncleared().get(beside).status() == 404);
            assertThat(head().get(beside).body().path("marking").asString()).isEqualTo("CONFIDENTIAL");
        }

        private Answer beside(String other, String marking) {
            return head().create(
                            API + "/consultations",
                            "{\"parties\":[\"KR\",\"IN\"],\"sideMeetingOf\":\"%s\"%s}".formatted(idOf(other), marking));
        }

        @Test
        void of_a_mechanism_and_a_campaign_is_left_out_of_their_past_too() {
            String mechanism = mechanism("Past " + someId());
            String channel = API + "/mechanisms/" + mechanism;
            String campaign = head().create(API + "/campaigns", "{\"name\":\"Bid\",\"goal\":\"A seat\"}")
                    .header("Location");
            String hidden = marked(mechanism, Marking.CONFIDENTIAL);
            hold(hidden, "2021-01-07");
            accepted(head().change("PUT", campaign, "/consultations/" + idOf(hidden), null), 1);
            await().untilAsserted(() ->
                    assertThat(head().get(channel).body().path("rounds")).hasSize(1));
            Instant confidential = Instant.now();
            accepted(
                    head().change("POST", hidden, "/lowering", "{\"marking\":\"OFFICIAL\",\"reason\":\"announced\"}"),
                    1);

            assertThat(uncleared().get(channel).body().path("rounds")).hasSize(1);
            assertThat(uncleared().get(campaign).body().path("consultations")).hasSize(1);
            String then = "?at=" + confidential;
            assertThat(uncleared().get(channel + then).body().path("rounds")).isEmpty();
            assertThat(uncleared().get(campaign + then).body().path("consultations"))
                    .isEmpty();
            assertThat(uncleared().get(channel + then).etag()).isEqualTo("\"0\"");
            assertThat(head().get(channel + then).body().path("rounds")).hasSize(1);
            assertThat(head().get(campaign + then).body().path("consultations")).hasSize(1);
        }

        @Test
        void takes_no_topic_of_it_to_more_readers() {
            String hidden = marked(Marking.CONFIDENTIAL);
            String item = head().create(hidden + "/agenda", "{\"topic\":\"Arms\"}")
                    .body()
                    .path("id")
                    .asString();
            Answer answer = head().change(
                            "POST",
                            hidden,
                            "/agenda/" + item + "/carry-over",
                            "{\"to\":\"%s\"}".formatted(idOf(marked(Marking.RESTRICTED))));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("urn:chancery:refusal:scheduling:carried-to-more-readers");
        }
    }
}
