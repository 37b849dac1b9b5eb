package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A consultation above a reader's clearance does not exist for that reader, whatever they ask. */
class MarkedConsultationsIT extends RunningService {

    private static final String[] ROLES = {"DESK_OFFICER", "HEAD_OF_DELEGATION"};

    @BeforeEach
    void register() {
        koreaAndIndia();
    }

    private Client uncleared() {
        return cleared(Marking.OFFICIAL, ROLES);
    }

    private Client head() {
        return cleared(Marking.CONFIDENTIAL, ROLES);
    }

    /** A consultation in a mechanism of its own, and where it stands. */
    private String marked(Marking marking) {
        return marked(mechanism("Marked " + someId()), marking);
    }

    private String marked(String mechanism, Marking marking) {
        Answer answer = head().create(API + "/consultations", """
                {"mechanism":"%s","parties":["KR","IN"],"title":"Discreet talks","marking":"%s"}""".formatted(mechanism, marking));
        accepted(answer, 1);
        return answer.header("Location");
    }

    private static String applied(Answer answer) {
        return "applied=" + answer.body().path("subject").asString() + "@"
                + answer.body().path("version").asLong();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET  | {it}                              |
            GET  | {it}/changes?from=2020-01-01T00:00:00Z |
            GET  | {it}/conflicts                    |
            PUT  | {it}/marking                      | {"marking":"SECRET"}
            POST | {it}/lowering                     | {"marking":"PUBLIC","reason":"curious"}
            PUT  | {it}/schedule                     | {"date":"2031-01-07","zone":"Asia/Seoul"}
            POST | {it}/announcement                 | {}
            POST | {it}/postponement                 | {"reasons":[{"standing":"WITHHELD"}]}
            POST | {it}/cancellation                 | {"reasons":[{"standing":"WITHHELD"}]}
            POST | {it}/kept-time                    |
            POST | {it}/history                      | {"event":"a visit"}
            PUT  | {it}/next-round                   | {"phrase":"in spring"}
            PUT  | {it}/goal                         | {"goal":"a seat"}
            PUT  | {it}/observers                    | {"observers":[]}
            PUT  | {it}/delegations/KR               | {"chairs":[{"name":"Lee Do-hyun"}]}
            PUT  | {it}/delegations/FR               | {"chairs":[{"name":"Lee Do-hyun"}]}
            POST | {it}/delegations/KR/correction    | {"chairs":[{"name":"Lee Do-hyun"}],"reason":"why"}
            POST | {it}/agenda                       | {"topic":"Trade"}
            PUT  | {it}/agenda/deadline              | {"date":"2021-01-04","time":"18:00","zone":"Asia/Seoul"}
            PUT  | {it}/agenda/order                 | {"items":[]}
            POST | {it}/agenda/lock                  |
            PUT  | {it}/agenda/{item}/acceptance     | {}
            PUT  | {it}/agenda/{item}/length         | {"minutes":20}
            POST | {it}/agenda/{item}/withdrawal     |
            POST | {it}/agenda/{item}/carry-over     | {"to":"{id}"}
            POST | {it}/held                         |
            POST | {it}/held/withdrawal              | {"reason":"why"}
            POST | /consultations                    | {"parties":["KR","IN"],"sideMeetingOf":"{id}"}
            POST | /conflicts                        | {"consultation":"{id}","parties":["KR"],"date":"2031-01-07"}
            POST | {visible}/agenda/{item}/carry-over | {"to":"{id}"}
            PUT  | {campaign}/consultations/{id}     |
            """)
    void answers_as_one_that_nobody_proposed(String method, String path, String body) {
        String hidden = marked(Marking.CONFIDENTIAL);
        String visible = consultation(mechanism("Visible " + someId()));
        Answer topic = head().create(hidden + "/agenda", "{\"topic\":\"Arms\"}");
        String item = topic.body().path("id").asString();
        Answer opened = head().create(API + "/campaigns", """
                {"name":"Campaign","goal":"A seat"}""");
        String campaign = opened.header("Location");
        String nobodys = API + "/consultations/" + someId();
        long before = storedEvents();

        for (String version : new String[] {"\"0\"", "\"1\"", "\"7\""}) {
            assertThat(asked(method, path, body, hidden, item, visible, campaign, version))
                    .isEqualTo(asked(method, path, body, nobodys, item, visible, campaign, version));
        }
        assertThat(storedEvents()).isEqualTo(before);
    }

    private String asked(
            String method,
            String path,
            String body,
            String it,
            String item,
            String visible,
            String campaign,
            String version) {
        Answer answer = uncleared()
                .send(
                        method,
                        filled(path.startsWith("/") ? API + path : path, it, item, visible, campaign),
                        body == null ? null : filled(body, it, item, visible, campaign),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        version);
        return (answer.status() + " " + answer.body() + answer.etag()).replace(idOf(it), "id");
    }

    private static String filled(String text, String it, String item, String visible, String campaign) {
        return text.replace("{it}", it)
                .replace("{id}", idOf(it))
                .replace("{item}", item)
                .replace("{visible}", visible)
                .replace("{campaign}", campaign);
    }

    @Test
    void its_id_is_taken_whatever_is_proposed_under_it() {
        String hidden = marked(Marking.CONFIDENTIAL);
        String mechanism = head().get(hidden).body().path("mechanism").asString();

        Answer guessed = uncleared().create(API + "/consultations", """
                {"id":"%s","mechanism":"%s","parties":["KR","IN"],"title":"Discreet talks"}""".formatted(idOf(hidden), mechanism));
        Answer other = uncleared().create(API + "/consultations", """
                {"id":"%s","parties":["KR","IN"]}""".formatted(idOf(hidden)));

        assertThat(guessed.status()).isEqualTo(409);
        assertThat(guessed.body()).isEqualTo(other.body());
    }

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

    @Nested
    class What_lies_ahead {

        @Test
        void conflicts_with_nothing_that_the_reader_may_not_know_of() {
            String slot = """
                    {"date":"2032-03-03","start":"10:00","end":"12:00","zone":"Asia/Seoul","place":"Room 802","mode":"IN_PERSON"}""";
            String hidden = marked(Marking.CONFIDENTIAL);
            accepted(head().change("PUT", hidden, "/schedule", slot), 1);
            String visible = consultation(mechanism("Slot " + someId()));
            Answer scheduled = head().change("PUT", visible, "/schedule", slot);
            String conflicts = visible + "/conflicts?" + applied(scheduled);
            await().untilAsserted(() -> assertThat(
                            head().get(conflicts).body().path("warnings").toString())
                    .contains(idOf(hidden)));
            String tried = """
                    {"parties":["KR"],"date":"2032-03-03","start":"10:00","end":"12:00","zone":"Asia/Seoul","place":"Room 802"}""";

            assertThat(uncleared().get(conflicts).body().path("warnings")).isEmpty();
            assertThat(head().send("POST", API + "/conflicts", tried).body().toString())
                    .contains(idOf(hidden));
            assertThat(uncleared()
                            .send("POST", API + "/conflicts", tried)
                            .body()
                            .toString())
                    .contains(idOf(visible))
                    .doesNotContain(idOf(hidden));

            Answer raised = head().change("PUT", visible, "/marking", "{\"marking\":\"RESTRICTED\"}");
            assertThat(uncleared()
                            .get(visible + "/conflicts?" + applied(raised))
                            .body()
                            .path("dated")
                            .asBoolean())
                    .isFalse();
        }

        @Test
        void is_told_of_a_mechanism_without_its_hidden_rounds() {
            String mechanism = mechanism("Outlook " + someId());
            hold(marked(mechanism, Marking.OFFICIAL), "2020-11-05");
            String hidden = marked(mechanism, Marking.CONFIDENTIAL);
            hold(hidden, "2021-01-07");
            String planned = marked(mechanism, Marking.CONFIDENTIAL);
            Answer scheduled = head().change("PUT", planned, "/schedule", """
                    {"date":"2061-05-17","zone":"Asia/Seoul","mode":"IN_PERSON","host":"KR"}""");
            String outlook = API + "/outlook?mechanism=" + mechanism + "&" + applied(scheduled);
            await().untilAsserted(() -> {
                JsonNode all = head().get(outlook).body().at("/items/0");
                assertThat(all.path("rounds").asInt()).isEqualTo(2);
                assertThat(all.at("/planned/consultation").asString()).isEqualTo(idOf(planned));
            });

            JsonNode seen = uncleared().get(outlook).body().at("/items/0");
            assertThat(seen.path("rounds").asInt()).isEqualTo(1);
            assertThat(seen.path("last").asString()).isEqualTo("2020-11-05");
            assertThat(seen.path("planned").isNull()).isTrue();

            Answer lowered =
                    head().change("POST", planned, "/lowering", "{\"marking\":\"OFFICIAL\",\"reason\":\"announced\"}");
            assertThat(uncleared()
                            .get(API + "/outlook?mechanism=" + mechanism + "&" + applied(lowered))
                            .body()
                            .at("/items/0/planned/consultation")
                            .asString())
                    .isEqualTo(idOf(planned));
        }
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

    private void hold(String meeting, String date) {
        accepted(head().change("PUT", meeting, "/schedule", """
                {"date":"%s","zone":"Asia/Seoul","mode":"IN_PERSON","host":"KR"}""".formatted(date)), 1);
        accepted(head().change("POST", meeting, "/held", "{\"attendanceUnstated\":true}"), 1);
    }
}
