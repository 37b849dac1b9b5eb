package org.chancery.platform.intake.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.IntakeStatus;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.platform.teststack.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest(
        classes = ToyService.class,
        properties = {
            "spring.application.name=toy",
            "spring.config.import=classpath:chancery-service.yml,classpath:chancery-reading-service.yml",
            "chancery.intake.patience=200ms"
        })
class IntakeInAServiceIT {

    /** Numbers go on from test to test, since the context is the same. */
    private static final Map<String, EventFeed> FEEDS = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Subject guest = new Subject("guest", UUID.randomUUID().toString());

    @Value("${chancery.kafka}")
    String kafka;

    @Value("${chancery.topic-prefix}")
    String prefix;

    @Value("${local.server.port}")
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ToyService.Desk desk;

    @Autowired
    IntakeStatus status;

    @Autowired
    HealthIndicator intakeHealthIndicator;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
    }

    private Delivery arrives() {
        return FEEDS.computeIfAbsent(prefix, _ -> new EventFeed(kafka, prefix, 4))
                .publish(ToyService.TYPES, guest, new ToyService.Arrived("north"));
    }

    @Test
    void feeds_every_bean_that_declares_itself() {
        Delivery arrival = arrives();
        await().untilAsserted(() -> {
            assertThat(db.sql("select visits from visits.visit where guest = :guest")
                            .param("guest", guest.id())
                            .query(Long.class)
                            .list())
                    .containsExactly(1L);
            assertThat(db.sql("select event_id from letter where about = :about")
                            .param("about", guest.toString())
                            .query(UUID.class)
                            .list())
                    .containsExactly(arrival.id());
            assertThat(desk.sent)
                    .filteredOn(sent -> sent.command().target().equals(guest))
                    .hasSize(1);
        });
    }

    @Test
    void asks_the_database_to_let_go_of_its_locks_half_a_minute_after_it_vanished() {
        assertThat(db.sql("""
                        select concat_ws(' ', current_setting('tcp_keepalives_idle'), current_setting('tcp_keepalives_interval'),
                                              current_setting('tcp_keepalives_count'), current_setting('tcp_user_timeout'))""").query(String.class).single()).isEqualTo("10 5 4 30000");
    }

    @Test
    void shows_ones_own_write_over_http() throws Exception {
        Delivery arrival = arrives();
        var applied = new Applied(guest, arrival.aggregateVersion());
        await().untilAsserted(() -> assertThat(
                        get("/visits/" + guest.id() + "?applied=" + applied).body())
                .isEqualTo("1"));
    }

    @Test
    void says_over_http_that_a_write_is_not_there_yet() throws Exception {
        HttpResponse<String> answer = get("/visits/" + guest.id() + "?applied=" + new Applied(guest, 99));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:chancery:problem:view-not-there-yet");
    }

    @Test
    void says_over_http_that_the_awaited_write_cannot_be_read() throws Exception {
        assertThat(get("/visits/1?applied=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void says_over_http_that_there_is_no_such_view() throws Exception {
        HttpRequest rebuild = request("/views/nothing/rebuild")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(rebuild, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:chancery:problem:unknown-view");
    }

    @Test
    void tells_how_its_consumers_stand() {
        arrives();
        await().untilAsserted(() -> assertThat(status.all())
                .allSatisfy(consumer -> assertThat(consumer.lag()).isZero())
                .extracting(consumer -> consumer.name())
                .containsExactly("visits", "letters", "when-arrived-then-greet"));
        var health = intakeHealthIndicator.health(true);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsOnlyKeys("visits", "letters", "when-arrived-then-greet");
        assertThat(meters.get("chancery.intake.lag")
                        .tag("consumer", "visits")
                        .gauge()
                        .value())
                .isZero();
        assertThat(meters.get("chancery.intake.parked").gauges()).hasSize(3);
        assertThat(meters.get("chancery.intake.gaps").gauges()).hasSize(3);
        assertThat(meters.get("chancery.intake.age")
                        .tag("consumer", "visits")
                        .gauge()
                        .value())
                .isZero();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestIssuer.shared().bearer("seo.yun", Marking.OFFICIAL, "DESK_OFFICER"));
    }
}
