package org.chancery.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.chancery.notifications.Client.Answer;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.platform.teststack.ServiceTest;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with a database and topics of its own, shared by all tests of one JVM: each follows a party of its own. */
@ServiceTest(
        classes = NotificationsService.class,
        properties = {"chancery.webhooks.allow-private=true", "chancery.retries.pauses=100ms,200ms,300ms"})
abstract class RunningService {

    static final String SUBSCRIPTIONS = "/api/notifications/subscriptions";
    static final Duration LONG = Duration.ofSeconds(60);
    static final World WORLD = new World();

    private static final AtomicReference<@Nullable EventFeed> FEED = new AtomicReference<>();

    @Value("${local.server.port}")
    private int port;

    @Value("${chancery.kafka}")
    private String kafka = "";

    @Value("${chancery.topic-prefix}")
    private String prefix = "";

    @Autowired
    private @Nullable JdbcClient injected;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
        registry.add("spring.mail.port", WORLD::smtpPort);
    }

    JdbcClient db() {
        assertThat(injected).isNotNull();
        return injected;
    }

    EventFeed feed() {
        EventFeed feed = FEED.get();
        if (feed == null) {
            feed = new EventFeed(kafka, prefix, 4);
            FEED.set(feed);
        }
        return feed;
    }

    Client as(String sub, Marking clearance, String... roles) {
        return new Client(port, TestIssuer.shared().bearer(sub, clearance, roles));
    }

    Client nobody() {
        return new Client(port, null);
    }

    Client deskOfficer() {
        return as("seo.yun", Marking.CONFIDENTIAL, "DESK_OFFICER");
    }

    /** A party that no other test has. */
    static PartyCode someParty() {
        return new PartyCode("T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    static String wish(Object about, String channel, String address) {
        return """
                {"about":"%s","channel":"%s","address":"%s"}""".formatted(about, channel, address);
    }

    Answer subscribe(Client client, Object about, String channel, String address) {
        Answer answer = client.create(SUBSCRIPTIONS, wish(about, channel, address));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer;
    }

    /** Waits until every event so far was taken and every letter is sent or given up. */
    void settled() {
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(lag()).isZero();
            assertThat(db().sql("select count(*) from delivery where state in ('PLANNED', 'SENDING')")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    private long lag() {
        return Lag.of(kafka, prefix, db());
    }

    long planned(UUID event) {
        return db().sql("select count(*) from delivery where event_id = :event")
                .param("event", event)
                .query(Long.class)
                .single();
    }
}
