package org.chancery.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chancery.notifications.Client.Answer;
import org.chancery.notifications.Receiver.Got;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TroubleIT extends RunningService {

    private final PartyCode party = someParty();
    private final String path = "/" + party.value();
    private Answer subscription;

    @BeforeEach
    void follow() {
        subscription = subscribe(deskOfficer(), party.subject(), "WEBHOOK", WORLD.receiver.at(path));
    }

    @Test
    void a_receiver_that_fails_gets_the_same_message_again() {
        WORLD.receiver.answer(path, (count, exchange) -> Receiver.status(exchange, count < 3 ? 503 : 200));

        World.proposed(feed(), Marking.OFFICIAL, party);
        settled();

        List<Got> got = WORLD.receiver.got(path);
        assertThat(got)
                .hasSize(3)
                .extracting(Got::id)
                .containsOnly(got.getFirst().id());
        assertThat(got)
                .allSatisfy(one -> assertThatCode(() -> one.verify(secret())).doesNotThrowAnyException());
        assertThat(newest().path("attempts").asInt()).isEqualTo(3);
        assertThat(newest().path("state").asString()).isEqualTo("SENT");
    }

    @Test
    void a_receiver_that_never_takes_it_is_given_up() {
        WORLD.receiver.answer(path, (_, exchange) -> Receiver.status(exchange, 500));

        World.proposed(feed(), Marking.OFFICIAL, party);
        settled();

        assertThat(WORLD.receiver.got(path)).hasSize(4);
        assertThat(newest().path("state").asString()).isEqualTo("FAILED");
        assertThat(newest().path("problem").asString()).isEqualTo("the receiver answered 500");
    }

    @Test
    void a_receiver_that_is_gone_gets_nothing_more() {
        WORLD.receiver.answer(path, (_, exchange) -> Receiver.status(exchange, 410));

        World.proposed(feed(), Marking.OFFICIAL, party);
        settled();
        World.proposed(feed(), Marking.OFFICIAL, party);
        settled();

        assertThat(WORLD.receiver.got(path)).hasSize(1);
        assertThat(deskOfficer()
                        .get(subscription.header("Location"))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("GONE");
    }

    @Test
    void a_redirect_is_not_followed() {
        WORLD.receiver.answer(path, (_, exchange) -> {
            exchange.getResponseHeaders().set("Location", WORLD.receiver.at(path + "/elsewhere"));
            Receiver.status(exchange, 307);
        });

        World.proposed(feed(), Marking.OFFICIAL, party);
        settled();

        assertThat(WORLD.receiver.got(path)).hasSize(4);
        assertThat(WORLD.receiver.got(path + "/elsewhere")).isEmpty();
    }

    /** Between the receiver's yes and our note of it the database is gone, as in a crash. */
    @Test
    void what_a_crash_leaves_unknown_is_sent_again_under_the_same_id() throws Exception {
        var came = new CountDownLatch(1);
        var crashed = new CountDownLatch(1);
        WORLD.receiver.answer(path, (count, exchange) -> {
            came.countDown();
            awaits(crashed);
            Receiver.status(exchange, 200);
        });

        World.proposed(feed(), Marking.OFFICIAL, party);
        assertThat(came.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        db().sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()""").query((_, _) -> true).list();
        crashed.countDown();
        await().atMost(LONG).until(() -> WORLD.receiver.got(path).size() == 2);
        settled();

        List<Got> got = WORLD.receiver.got(path);
        assertThat(got)
                .hasSize(2)
                .extracting(Got::id)
                .containsOnly(got.getFirst().id());
        assertThat(newest().path("state").asString()).isEqualTo("SENT");
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String secret() {
        return subscription.body().path("secret").asString();
    }

    private JsonNode newest() {
        return deskOfficer()
                .get("/api/notifications/deliveries?limit=1")
                .body()
                .path("items")
                .path(0);
    }
}
