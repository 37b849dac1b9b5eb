package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A consultation above a reader's clearance does not exist for that reader, whatever they ask. */
class HiddenConsultationsIT extends DiscreetTalks {

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
}
