package org.chancery.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.notifications.Client.Answer;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SubscribingIT extends RunningService {

    private final PartyCode party = someParty();
    private final String owner = "officer-of-" + party.value();

    @Test
    void the_secret_of_a_webhook_is_shown_once() {
        Answer made = subscribe(officer(), party.subject(), "WEBHOOK", "https://hooks.example.org/");
        assertThat(made.body().path("secret").asString()).startsWith("whsec_");
        Answer again = officer().get(made.header("Location"));
        assertThat(again.body().path("address").asString()).isEqualTo("https://hooks.example.org/");
        assertThat(again.body().has("secret")).isFalse();
        assertThat(officer().get(SUBSCRIPTIONS).body().toString()).doesNotContain("whsec_");
    }

    @Test
    void the_secret_is_shown_to_whoever_would_rather_have_a_page_too() {
        String body = wish(party.subject(), "WEBHOOK", "https://hooks.example.org/");
        String key = UUID.randomUUID().toString();
        Answer made = officer().send("POST", SUBSCRIPTIONS, body, "Idempotency-Key", key, "Accept", "text/html");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("secret").asString()).startsWith("whsec_");
    }

    @Test
    void a_head_of_delegation_asks_for_what_goes_up_the_chain() {
        Client head = as("head-of-" + owner, Marking.OFFICIAL, "HEAD_OF_DELEGATION");
        String location = subscribe(head, party.subject(), "MAIL", "lee.dohyun@mofa.example")
                .header("Location");
        assertThat(head.get(location).body().path("escalationsOnly").asBoolean())
                .isTrue();
        assertThat(head.get("/api/notifications/deliveries").body().path("items"))
                .isEmpty();
        Answer officers = subscribe(officer(), party.subject(), "MAIL", "seo.yun@mofa.example");
        assertThat(officers.body().path("escalationsOnly").asBoolean()).isFalse();
    }

    @Test
    void a_repeated_request_is_answered_alike() {
        String key = UUID.randomUUID().toString();
        String body = wish(party.subject(), "WEBHOOK", "https://hooks.example.org/");
        Answer first = officer().send("POST", SUBSCRIPTIONS, body, "Idempotency-Key", key);
        Answer second = officer().send("POST", SUBSCRIPTIONS, body, "Idempotency-Key", '"' + key + '"');
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        String other = wish(party.subject(), "MAIL", "seo.yun@mofa.example");
        assertThat(officer()
                        .send("POST", SUBSCRIPTIONS, other, "Idempotency-Key", key)
                        .problem())
                .isEqualTo("422 idempotency-key-reused");
        assertThat(mine()).isEqualTo(1);
    }

    @Test
    void nobody_follows_the_same_in_the_same_way_twice_until_they_ended_it() {
        Answer made = subscribe(officer(), party.subject(), "MAIL", "seo.yun@mofa.example");
        String body = wish(party.subject(), "MAIL", "seo.yun@mofa.example");
        assertThat(officer().create(SUBSCRIPTIONS, body).problem()).isEqualTo("409 already-subscribed");
        assertThat(officer().send("DELETE", made.header("Location"), null).status())
                .isEqualTo(204);
        assertThat(officer().send("DELETE", made.header("Location"), null).problem())
                .isEqualTo("404 not-found");
        assertThat(officer().create(SUBSCRIPTIONS, body).status()).isEqualTo(201);
    }

    @Test
    void other_peoples_subscriptions_do_not_exist() {
        String location = subscribe(officer(), party.subject(), "MAIL", "seo.yun@mofa.example")
                .header("Location");
        Client other = as("nosy", Marking.SECRET, "DESK_OFFICER");
        assertThat(other.get(location).problem()).isEqualTo("404 not-found");
        assertThat(other.send("DELETE", location, null).problem()).isEqualTo("404 not-found");
        assertThat(other.get(SUBSCRIPTIONS).body().path("items")).isEmpty();
        assertThat(mine()).isEqualTo(1);
    }

    @Test
    void the_list_comes_in_pages() {
        for (int i = 0; i < 3; i++) {
            subscribe(officer(), party.subject(), "MAIL", "person" + i + "@mofa.example");
        }
        var addresses = new ArrayList<String>();
        JsonNode page = officer().get(SUBSCRIPTIONS + "?limit=2").body();
        page.path("items").forEach(one -> addresses.add(one.path("address").asString()));
        page = officer()
                .get(SUBSCRIPTIONS + "?limit=2&after=" + page.path("next").asString())
                .body();
        page.path("items").forEach(one -> addresses.add(one.path("address").asString()));
        assertThat(addresses)
                .isEqualTo(List.of("person0@mofa.example", "person1@mofa.example", "person2@mofa.example"));
        assertThat(page.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "WyJ4IiwieSJd",
                "WyIrOTk5OTk5LTAxLTAxVDAwOjAwOjAwWiIsIjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMCJd"
            })
    void a_cursor_that_was_tampered_with_is_refused(String cursor) {
        for (String list : List.of(SUBSCRIPTIONS, "/api/notifications/deliveries")) {
            assertThat(officer().get(list + "?after=" + cursor).problem()).isEqualTo("400 bad-parameter after");
        }
    }

    @Nested
    class Bad_input_is_not_stored {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                party/IN                | MAIL    | not an address               | 422 bad-value /address
                party/IN                | MAIL    | a@b.example\\r\\nBcc: c@d.example | 422 bad-value /address
                party/IN                | MAIL    | A <a@b.example>              | 422 bad-value /address
                party/IN                | MAIL    | a@b.example,c@d.example      | 422 bad-value /address
                party/IN                | WEBHOOK | ftp://hooks.example.org/     | 422 bad-value /address
                party/IN                | WEBHOOK | https://u:p@hooks.example.org/ | 422 bad-value /address
                party/in                | MAIL    | a@b.example                  | 422 bad-value /about
                commitment/1            | MAIL    | a@b.example                  | 422 bad-value /about
                mechanism/1             | MAIL    | a@b.example                  | 422 bad-value /about
                IN                      | MAIL    | a@b.example                  | 422 bad-value /about
                party/IN                | PIGEON  | a@b.example                  | 400 bad-value /channel
                """)
        void and_named_by_its_place(String about, String channel, String address, String problem) {
            assertThat(officer()
                            .create(SUBSCRIPTIONS, wish(about, channel, address))
                            .problem())
                    .isEqualTo(problem);
            assertThat(mine()).isZero();
        }

        @Test
        void nor_a_request_without_a_key() {
            assertThat(officer()
                            .send("POST", SUBSCRIPTIONS, wish(party.subject(), "MAIL", "a@b.example"))
                            .problem())
                    .isEqualTo("400 idempotency-key-missing Idempotency-Key");
            assertThat(mine()).isZero();
        }

        @Test
        void nor_one_of_somebody_who_may_not() {
            String body = wish(party.subject(), "MAIL", "a@b.example");
            assertThat(nobody().create(SUBSCRIPTIONS, body).problem()).isEqualTo("401 token-missing");
            for (String role : List.of("NOTE_TAKER", "AUDITOR", "ADMINISTRATOR")) {
                Client other = as(owner, Marking.SECRET, role);
                assertThat(other.create(SUBSCRIPTIONS, body).problem()).isEqualTo("403 forbidden");
                assertThat(other.get("/api/notifications/deliveries").problem()).isEqualTo("403 forbidden");
            }
            assertThat(mine()).isZero();
        }
    }

    private Client officer() {
        return as(owner, Marking.OFFICIAL, "DESK_OFFICER");
    }

    private long mine() {
        return db().sql("select count(*) from subscription where owner = :owner")
                .param("owner", owner)
                .query(Long.class)
                .single();
    }
}
