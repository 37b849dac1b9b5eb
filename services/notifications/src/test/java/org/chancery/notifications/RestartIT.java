package org.chancery.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.notifications.Receiver.Got;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.Received;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.platform.teststack.TestDatabase;
import org.chancery.platform.teststack.TestStack;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service is stopped and started again on what it left behind. */
class RestartIT {

    private static final String ADDRESS = "seo.yun@mofa.example";

    private final World world = new World();
    private final TestDatabase database = TestStack.postgres().newDatabase("notifications");
    private final String prefix = TestStack.kafka().newTopicPrefix();
    private final EventFeed feed = new EventFeed(TestStack.kafka().bootstrap(), prefix, 4);
    private final PartyCode party = new PartyCode("IN");

    @AfterEach
    void end() {
        feed.close();
        world.close();
    }

    @Test
    void a_second_start_sends_nothing_new_not_even_when_every_event_is_read_again() {
        Received event;
        try (var first = start()) {
            follow(first);
            event = World.proposed(feed, Marking.OFFICIAL, party);
            settled(first);
            client(first)
                    .sql("update intake.position set next_offset = 0, last_number = 0")
                    .update();
        }
        assertThat(world.mailTo(ADDRESS)).hasSize(1);
        assertThat(world.receiver.got("/hook")).hasSize(1);

        feed.send(event);
        try (var second = start()) {
            World.proposed(feed, Instant.now(), Marking.OFFICIAL, party);
            settled(second);
        }

        assertThat(world.mailTo(ADDRESS)).hasSize(2);
        List<Got> got = world.receiver.got("/hook");
        assertThat(got).hasSize(2).extracting(Got::id).doesNotHaveDuplicates();
    }

    @Test
    void put_back_to_yesterday_it_repeats_under_their_old_ids_only_letters_that_yesterday_did_not_know() {
        try (var first = start()) {
            follow(first);
            World.proposed(feed, Marking.OFFICIAL, party);
            settled(first);
        }
        TestDatabase yesterday = TestStack.postgres().copy(database);
        List<String> letters;
        try (var second = start()) {
            World.proposed(feed, Marking.OFFICIAL, party);
            World.proposed(feed, Marking.OFFICIAL, party);
            settled(second);
            letters = letters(second);
        }
        List<String> before = mailIds();
        assertThat(letters).hasSize(6);
        assertThat(before).hasSize(3).doesNotHaveDuplicates();

        try (var restored = start("--spring.datasource.url=" + yesterday.url())) {
            settled(restored);

            assertThat(letters(restored)).isEqualTo(letters);
        }

        List<String> mails = mailIds();
        assertThat(mails).hasSize(5);
        assertThat(mails.subList(3, 5)).containsExactlyInAnyOrderElementsOf(before.subList(1, 3));
        List<String> hooks = world.receiver.got("/hook").stream().map(Got::id).toList();
        assertThat(hooks.subList(3, hooks.size())).containsExactlyInAnyOrderElementsOf(hooks.subList(1, 3));
    }

    @Test
    void what_waited_for_a_mail_server_is_sent_after_the_next_start() {
        try (var first = start("--spring.mail.port=1", "--chancery.retries.pauses=1ms,1h")) {
            follow(first);
            World.proposed(feed, Marking.OFFICIAL, party);
            await().atMost(RunningService.LONG).until(() -> state(first).equals("PLANNED 2"));
        }
        timePasses();
        assertThat(world.mailTo(ADDRESS)).isEmpty();

        try (var second = start()) {
            settled(second);
        }

        assertThat(world.mailTo(ADDRESS)).hasSize(1);
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--logging.level.org.apache.kafka=error",
                "--chancery.issuer=" + TestIssuer.shared().issuer(),
                "--chancery.kafka=" + TestStack.kafka().bootstrap(),
                "--chancery.topic-prefix=" + prefix,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.mail.port=" + world.smtpPort(),
                "--chancery.webhooks.allow-private=true",
                "--chancery.retries.pauses=100ms"));
        for (String argument : more) {
            String name = argument.substring(0, argument.indexOf('='));
            arguments.removeIf(other -> other.startsWith(name + "="));
            arguments.add(argument);
        }
        return SpringApplication.run(NotificationsService.class, arguments.toArray(String[]::new));
    }

    private void follow(ConfigurableApplicationContext service) {
        int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
        var officer = new Client(port, TestIssuer.shared().bearer("seo.yun", Marking.OFFICIAL, "DESK_OFFICER"));
        for (String wish : List.of(
                RunningService.wish(party.subject(), "MAIL", ADDRESS),
                RunningService.wish(party.subject(), "WEBHOOK", world.receiver.at("/hook")))) {
            assertThat(officer.send(
                                    "POST",
                                    RunningService.SUBSCRIPTIONS,
                                    wish,
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString())
                            .status())
                    .isEqualTo(201);
        }
    }

    private void settled(ConfigurableApplicationContext service) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(Lag.of(TestStack.kafka().bootstrap(), prefix, client(service)))
                    .isZero();
            assertThat(client(service)
                            .sql("select count(*) from delivery where state in ('PLANNED', 'SENDING')")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    /** All that is said of a letter but when it was planned and sent. */
    private static List<String> letters(ConfigurableApplicationContext service) {
        return client(service)
                .sql(
                        "select concat_ws(' ', id, event_id, subscription, owner, channel, address, service, type, subject,"
                                + " version, about, marking, happened_at, state) from delivery order by id")
                .query(String.class)
                .list();
    }

    private List<String> mailIds() {
        return world.mailTo(ADDRESS).stream().map(RestartIT::messageId).toList();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void timePasses() {
        var db = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        db.sql("update delivery set next_try = now() where state = 'PLANNED'").update();
        db.sql("update subscription set held_until = null").update();
    }

    private String state(ConfigurableApplicationContext service) {
        return client(service)
                .sql("select state || ' ' || attempts from delivery where channel = 'MAIL'")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static JdbcClient client(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class);
    }
}
