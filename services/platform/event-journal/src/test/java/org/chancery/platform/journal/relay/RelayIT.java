package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.journal.conformance.Published;
import org.chancery.platform.journal.conformance.Topic;
import org.chancery.platform.journal.jar.JarId;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.relay.RelayState.Doing;
import org.chancery.platform.servers.FreePorts;
import org.chancery.platform.servers.KafkaBroker;
import org.chancery.platform.servers.KafkaSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relay as a service runs it. */
class RelayIT {

    private final List<ConfigurableApplicationContext> started = new ArrayList<>();
    private final JarServers servers = new JarServers();
    private final JdbcClient jdbc = JdbcClient.create(servers.database());

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        started.forEach(ConfigurableApplicationContext::close);
    }

    @Nested
    class With_a_broker {

        @Test
        void is_woken_by_an_append() {
            var service = start(Map.of("chancery.relay.poll", "1h"));
            await().until(() -> doing(service) == Doing.RELAYING);
            JarId jar = newJar();

            service.getBean(Commands.class).send(add(jar, "red", "blue"));

            await().untilAsserted(() ->
                    assertThat(published(jar)).extracting(Published::version).containsExactly(0L, 1L));
            await().untilAsserted(() ->
                    assertThat(service.getBean(OutboxDepth.class).events()).isZero());
        }

        @Test
        void finds_by_itself_what_nobody_rang_for() {
            var service = start(Map.of());
            await().until(() -> doing(service) == Doing.RELAYING);
            JarId jar = newJar();

            jdbc.sql(
                            "INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision,"
                                    + " payload, metadata) VALUES (gen_random_uuid(), 'jar', ?, 0, now(), 'jar-sealed', 1, '{}', '{}')")
                    .param(jar.subject().toString())
                    .update();

            await().untilAsserted(() -> assertThat(published(jar)).hasSize(1));
        }

        @Test
        void sends_a_backlog_of_many_batches_in_order() {
            var service = start(Map.of("chancery.relay.enabled", "false"));
            JarId jar = newJar();
            service.getBean(Commands.class)
                    .send(add(jar, Stream.generate(() -> "red").limit(1000).toArray(String[]::new)));

            start(Map.of("chancery.relay.batch", "64"));

            await().untilAsserted(() -> assertThat(published(jar)).hasSize(1000));
            List<Published> published = published(jar);
            for (int nth = 0; nth < 1000; nth++) {
                assertThat(published.get(nth).version()).isEqualTo(nth);
                assertThat(published.get(nth).number()).isEqualTo(nth + 1);
            }
        }

        @Test
        void a_second_one_stands_by_until_the_first_is_gone() {
            var one = start(Map.of());
            await().until(() -> doing(one) == Doing.RELAYING);
            var other = start(Map.of());
            await().until(() -> doing(other) == Doing.STANDING_BY);

            one.close();

            await().until(() -> doing(other) == Doing.RELAYING);
        }

        @Test
        void goes_on_after_its_connection_was_cut() {
            var service = start(Map.of());
            await().until(() -> doing(service) == Doing.RELAYING);

            assertThat(jdbc.sql(
                                    "SELECT pg_terminate_backend(pid) FROM (SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory'"
                                            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))")
                            .query(Boolean.class)
                            .list())
                    .containsExactly(true);
            JarId jar = newJar();
            service.getBean(Commands.class).send(add(jar, "red"));

            await().untilAsserted(() -> assertThat(published(jar)).hasSize(1));
        }

        @Test
        void keeps_which_event_has_which_number() {
            var service = start(Map.of());
            JarId jar = newJar();
            service.getBean(Commands.class).send(add(jar, "red", "blue"));
            await().untilAsserted(() -> assertThat(published(jar)).hasSize(2));

            assertThat(jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single())
                    .isZero();
            assertThat(jdbc.sql("""
                            SELECT version || ' is ' || first_number + nth - 1
                            FROM stamped_batch, unnest(event_indexes) WITH ORDINALITY AS numbered (event_index, nth)
                            JOIN event ON global_index = event_index WHERE aggregate_id = ? ORDER BY version""")
                            .param(jar.subject().toString())
                            .query(String.class)
                            .list())
                    .isEqualTo(published(jar).stream()
                            .map(event -> event.version() + " is " + event.number())
                            .toList());
        }

        @Test
        void sends_what_is_large_in_smaller_batches() {
            var service = start(Map.of("chancery.relay.enabled", "false"));
            JarId jar = newJar();
            String large = "r".repeat(300_000);
            service.getBean(Commands.class)
                    .send(add(jar, Stream.generate(() -> large).limit(20).toArray(String[]::new)));

            try (var outbox = new JdbcOutbox(RelaySession.open(servers.database()))) {
                assertThat(outbox.stamp(Map.of(), 100).events())
                        .as("too large to come back at once")
                        .isEmpty();
                assertThat(outbox.stampedAfter(Map.of(0, 0L, 1, 0L, 2, 0L, 3, 0L), 100))
                        .extracting(OutgoingEvent::version)
                        .as("four megabytes and one event more")
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(0, 13).boxed().toList());
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            start(Map.of());

            await().untilAsserted(() -> assertThat(published(jar))
                    .extracting(Published::version)
                    .hasSize(20)
                    .isSorted());
        }

        @Test
        void shows_itself_in_metrics_and_health() {
            var service = start(Map.of());
            await().until(() -> doing(service) == Doing.RELAYING);
            var registry = new SimpleMeterRegistry();
            service.getBean(RelayMetrics.class).bindTo(registry);

            assertThat(registry.get("chancery.outbox.depth").gauge().value()).isZero();
            assertThat(registry.get("chancery.outbox.age").gauge().value()).isZero();
            var relaying = registry.get("chancery.relay.state").tag("state", "relaying");
            assertThat(relaying.gauge().value()).isEqualTo(1);
            var health = service.getBean(RelayHealth.class).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsEntry("relay", Doing.RELAYING)
                    .containsEntry("unsent", 0L)
                    .containsEntry("unsentForSeconds", 0L);
        }

        @Test
        void fills_a_topic_again_that_was_made_anew() {
            servers.createOwnTopic("lost.jars", 4);
            var service = start(
                    Map.of("chancery.topic-prefix", servers.prefix() + "lost.", "chancery.relay.compare", "500ms"));
            IntStream.range(0, 20)
                    .forEach(nth -> service.getBean(Commands.class).send(add(newJar(), "red", "blue")));
            var topic = new Topic(servers.kafka(), servers.prefix() + "lost.jars");
            await().untilAsserted(() -> assertThat(topic.read()).hasSize(40));
            List<Published> before = topic.read();

            servers.dropOwnTopic("lost.jars");
            servers.createOwnTopic("lost.jars", 4);

            await().untilAsserted(() -> assertThat(topic.read()).hasSameSizeAs(before));
            assertThat(topic.read())
                    .extracting(
                            each -> each.partition() + " " + each.number() + " " + each.key() + " " + each.version())
                    .containsExactlyElementsOf(before.stream()
                            .map(each ->
                                    each.partition() + " " + each.number() + " " + each.key() + " " + each.version())
                            .toList());
        }

        @Test
        void sends_again_what_was_lost_long_before_it_started() {
            var service = start(Map.of());
            JarId jar = newJar();
            service.getBean(Commands.class)
                    .send(add(jar, Stream.generate(() -> "red").limit(1200).toArray(String[]::new)));
            await().untilAsserted(() -> assertThat(published(jar)).hasSize(1200));
            service.close();
            List<Published> before = published(jar);
            servers.dropOwnTopic("jars");
            servers.createOwnTopic("jars", 4);
            new Topic(servers.kafka(), servers.prefix() + "jars")
                    .write(before.stream().filter(each -> each.number() != 5).toList());

            start(Map.of("chancery.relay.compare", "500ms"));

            await().untilAsserted(() -> assertThat(published(jar))
                    .extracting(Published::number)
                    .containsAll(before.stream().map(Published::number).toList()));
        }

        @Test
        void sends_nothing_where_the_topic_is_ahead_of_the_store() {
            var service = start(Map.of());
            JarId jar = newJar();
            service.getBean(Commands.class).send(add(jar, "red", "blue"));
            await().untilAsserted(() -> assertThat(published(jar)).hasSize(2));
            service.close();
            // As a store that was restored from a backup of the day before.
            jdbc.sql("DELETE FROM event").update();
            jdbc.sql("DELETE FROM stamped_batch").update();
            jdbc.sql("UPDATE lane SET last_number = 0, sent_through = 0").update();

            JarId another = newJar();
            try (var silent = start(Map.of("chancery.relay.enabled", "false"))) {
                silent.getBean(Commands.class).send(add(another, "green"));
            }

            var restored = start(Map.of());
            await().until(() -> doing(restored) == Doing.DIVERGED);

            assertThat(restored.getBean(RelayHealth.class).health().getDetails())
                    .containsEntry("relay", Doing.DIVERGED)
                    .containsEntry("unsent", 1L);
            assertThat(published(another)).isEmpty();
        }

        @Test
        void refuses_a_topic_whose_partitions_are_not_the_lanes() {
            servers.createOwnTopic("odd.jars", 3);
            var service = start(Map.of("chancery.topic-prefix", servers.prefix() + "odd."));

            await().until(() -> doing(service) == Doing.RETRYING);
        }
    }

    @Nested
    class With_a_broker_that_goes_away {

        @Test
        void sends_in_order_and_without_gap_once_it_is_back(@TempDir Path directory) throws Exception {
            List<Integer> ports = FreePorts.find(2);
            var settings = new KafkaSettings(directory, ports.get(0), ports.get(1), false);
            JarId jar = newJar();
            var topic = new Topic(settings.bootstrap(), "jars");
            ConfigurableApplicationContext service;
            try (var _ = KafkaBroker.start(settings)) {
                JarServers.createTopic(settings.bootstrap(), "jars", 4);
                service = start(Map.of("chancery.kafka", settings.bootstrap(), "chancery.topic-prefix", ""));
                service.getBean(Commands.class).send(add(jar, "red", "blue"));
                await().untilAsserted(() -> assertThat(topic.read()).hasSize(2));
            }
            for (int nth = 0; nth < 20; nth++) {
                service.getBean(Commands.class).send(add(jar, "green"));
            }
            assertThat(service.getBean(OutboxDepth.class).events()).isPositive();

            try (var _ = KafkaBroker.start(settings)) {
                await().until(() -> service.getBean(OutboxDepth.class).events() == 0);
                assertThat(topic.read())
                        .extracting(Published::number)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 22).boxed().toList());
                assertThat(doing(service)).isEqualTo(Doing.RELAYING);
                service.close();
            }
        }
    }

    @Nested
    class Without_a_topic {

        @Test
        void commands_are_accepted_and_their_events_wait() {
            var service = start(Map.of("chancery.topic-prefix", servers.prefix() + "late."));
            JarId jar = newJar();
            service.getBean(Commands.class).send(add(jar, "red"));
            await().until(() -> doing(service) == Doing.RETRYING);
            assertThat(service.getBean(OutboxDepth.class).events()).isEqualTo(1);
            assertThat(service.getBean(RelayHealth.class).health().getStatus()).isEqualTo(Status.UP);

            servers.createOwnTopic("late.jars", 4);

            await().untilAsserted(() -> assertThat(new Topic(servers.kafka(), servers.prefix() + "late.jars").read())
                    .hasSize(1));
            await().until(() -> doing(service) == Doing.RELAYING);
        }
    }

    private ConfigurableApplicationContext start(Map<String, String> properties) {
        var context = servers.start(properties);
        started.add(context);
        return context;
    }

    private static Doing doing(ConfigurableApplicationContext service) {
        return service.getBean(RelayState.class).doing();
    }

    private List<Published> published(JarId jar) {
        return new Topic(servers.kafka(), servers.prefix() + "jars")
                .read().stream()
                        .filter(event -> event.key().equals(jar.subject().toString()))
                        .toList();
    }
}
