package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.addAt;
import static org.chancery.platform.journal.conformance.Jars.newJar;
import static org.chancery.platform.journal.conformance.Jars.newKey;
import static org.chancery.platform.journal.conformance.Jars.seal;
import static org.chancery.platform.journal.conformance.Jars.under;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.StoreDiverged;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.journal.conformance.Published;
import org.chancery.platform.journal.conformance.Topic;
import org.chancery.platform.journal.jar.JarEvent;
import org.chancery.platform.journal.jar.JarId;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.relay.RelayState.Doing;
import org.chancery.platform.teststack.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store that was put back to an earlier state while its topic has what came later. */
class RestoredFromYesterdayIT {

    private static final Map<String, String> WITHOUT_RELAY = Map.of("chancery.relay.enabled", "false");
    private static final Map<String, String> RESTORING = Map.of("chancery.relay.restore-from-topic", "true");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final JarServers today = new JarServers();
    private final Topic topic = new Topic(today.kafka(), today.prefix() + "jars");
    private final JarId known = newJar();
    private final Instruction asked = under(newKey(), add(known, "red", "blue"));
    private final Instruction askedToday = under(newKey(), seal(known));
    private JarServers yesterday = today;
    private Receipt answered = new Receipt(known.subject(), 0, 0);

    /** The backup has events that were sent and some that were not; both go on until today. */
    @BeforeEach
    void a_day_passes() {
        try (var service = today.start(Map.of())) {
            answered = service.getBean(Commands.class).send(asked);
            fill(service, 10);
            awaitPublished(22);
        }
        try (var service = today.start(WITHOUT_RELAY)) {
            fill(service, 3);
        }
        yesterday = today.copy();
        try (var service = today.start(Map.of())) {
            service.getBean(Commands.class).send(add(known, "green"));
            fill(service, 10);
            service.getBean(Commands.class).send(askedToday);
            awaitPublished(50);
        }
    }

    @Nested
    class Started_as_ever {

        @Test
        void sends_nothing_and_says_so() {
            try (var service = yesterday.start(Map.of())) {
                await().atMost(LONG).until(() -> doing(service) == Doing.DIVERGED);

                assertThat(service.getBean(RelayHealth.class).health().getStatus())
                        .isEqualTo(RelayHealth.DEGRADED)
                        .isNotEqualTo(Status.UP);
                var registry = new SimpleMeterRegistry();
                service.getBean(RelayMetrics.class).bindTo(registry);
                assertThat(registry.get("chancery.relay.state")
                                .tag("state", "diverged")
                                .gauge()
                                .value())
                        .isEqualTo(1);
                assertThat(registry.get("chancery.outbox.depth").gauge().value())
                        .isEqualTo(6);
            }
            assertThat(topic.read()).hasSize(50);
        }

        @Test
        void takes_no_commands_wherever_they_come_until_it_has_the_tail() {
            try (var service = yesterday.start(Map.of())) {
                await().atMost(LONG).until(() -> doing(service) == Doing.DIVERGED);
                takesNothing(service);
            }
            try (var another = yesterday.start(WITHOUT_RELAY)) {
                takesNothing(another);
            }
            assertThat(events(yesterday)).hasSize(28);

            try (var service = yesterday.start(RESTORING)) {
                await().atMost(LONG).until(() -> doing(service) == Doing.RELAYING);
                assertThat(service.getBean(Commands.class)
                                .send(add(newJar(), "red"))
                                .events())
                        .isEqualTo(1);
            }
        }

        private void takesNothing(ConfigurableApplicationContext service) {
            var commands = service.getBean(Commands.class);
            for (Instruction each :
                    List.of(add(newJar(), "red"), add(known, "white"), addAt(7, known, "white"), askedToday)) {
                assertThatExceptionOfType(StoreDiverged.class).isThrownBy(() -> commands.send(each));
            }
            assertThat(commands.send(asked)).as("answered before").isEqualTo(answered);
            assertThat(service.getBean(Streams.class).read(known.subject(), JarEvent.class))
                    .hasSize(2);
        }

        @Test
        void sends_nothing_either_where_the_topic_lost_something_that_is_older_than_both() {
            Published lost = topic.read().stream()
                    .filter(each -> each.key().equals(known.subject().toString()))
                    .findFirst()
                    .orElseThrow();
            leaveOut(lost);
            try (var service = yesterday.start(Map.of())) {
                await().atMost(LONG).until(() -> doing(service) == Doing.DIVERGED);
            }
            assertThat(topic.read()).hasSize(49);

            try (var _ = yesterday.start(RESTORING)) {
                assertThat(events(yesterday)).isEqualTo(events(today));
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(topic.read())
                                .extracting(each -> each.partition() + " " + each.number())
                                .contains(lost.partition() + " " + lost.number()));
            }
        }
    }

    @Nested
    class Told_to_take_what_the_topic_has {

        @Test
        void is_again_as_it_was_and_goes_on() {
            yesterday.start(RESTORING).close();
            assertThat(events(yesterday)).isEqualTo(events(today)).hasSize(50);
            assertThat(numbers(yesterday)).isEqualTo(numbers(today)).hasSize(50);

            try (var service = yesterday.start(RESTORING)) {
                assertThat(numbers(yesterday)).as("nothing is left to take").isEqualTo(numbers(today));
                await().atMost(LONG).until(() -> doing(service) == Doing.RELAYING);
                assertThat(service.getBean(OutboxDepth.class).events()).isZero();
                assertThat(topic.read()).as("nothing was sent again").hasSize(50);

                var commands = service.getBean(Commands.class);
                assertThat(commands.send(asked)).isEqualTo(answered);
                assertThat(commands.send(askedToday))
                        .as("sealed already")
                        .isEqualTo(new Receipt(known.subject(), 3, 0));
                fill(service, 5);
                awaitPublished(60);
            }
            assertThat(lanesAreUnbroken(topic.read())).isTrue();
            assertThat(topic.read().stream().map(each -> each.headers().get("ce_id")))
                    .doesNotHaveDuplicates();
        }

        @Test
        void takes_everything_where_there_was_no_backup_at_all() {
            JarServers empty = today.with(TestStack.postgres().newDatabase("jars"));

            try (var service = empty.start(RESTORING)) {
                assertThat(events(empty)).isEqualTo(events(today)).hasSize(50);
                assertThat(numbers(empty)).isEqualTo(numbers(today));
                await().atMost(LONG).until(() -> doing(service) == Doing.RELAYING);
                assertThat(service.getBean(Commands.class).send(seal(known)).events())
                        .isZero();
            }
            assertThat(topic.read()).hasSize(50);
        }

        @Test
        void does_not_start_where_it_took_commands_that_contradict_the_topic() {
            try (var service = yesterday.start(WITHOUT_RELAY)) {
                service.getBean(Commands.class).send(add(known, "white"));
            }
            List<String> before = numbers(yesterday);

            assertThatThrownBy(() -> yesterday.start(RESTORING))
                    .isInstanceOf(TailNotTaken.class)
                    .hasMessageContaining(known.subject() + " at version 2");
            assertThat(numbers(yesterday))
                    .filteredOn(number -> number.contains(known.subject().toString()))
                    .containsExactlyElementsOf(before.stream()
                            .filter(number -> number.contains(known.subject().toString()))
                            .toList());
        }

        @Test
        void does_not_start_where_the_topic_lacks_a_number_itself_and_takes_one_that_was_sent_again() {
            Published lost = topic.read().stream()
                    .filter(each -> each.key().equals(known.subject().toString()) && each.version() == 2)
                    .findFirst()
                    .orElseThrow();
            leaveOut(lost);
            List<String> before = events(yesterday);

            assertThatThrownBy(() -> yesterday.start(RESTORING))
                    .isInstanceOf(TailNotTaken.class)
                    .hasMessageContaining(
                            "number %d of lane %d is neither in the store nor on", lost.number(), lost.partition());
            assertThat(events(yesterday)).isEqualTo(before);

            topic.write(List.of(lost));
            yesterday.start(RESTORING).close();
            assertThat(events(yesterday)).isEqualTo(events(today));
            assertThat(numbers(yesterday)).isEqualTo(numbers(today));
        }

        @Test
        void does_not_start_where_the_topic_is_of_another_history() {
            JdbcClient.create(yesterday.database())
                    .sql("UPDATE event SET event_id = gen_random_uuid()")
                    .update();

            assertThatThrownBy(() -> yesterday.start(RESTORING))
                    .isInstanceOf(TailNotTaken.class)
                    .hasMessageContaining("not of one history");
        }

        @Test
        void does_not_start_while_another_process_relays() throws SQLException {
            try (var session = RelaySession.open(yesterday.database())) {
                assertThat(session.takesTheLock()).isTrue();

                assertThatThrownBy(() -> yesterday.start(RESTORING))
                        .isInstanceOf(TailNotTaken.class)
                        .hasMessageContaining("another process");
            }
            assertThat(events(yesterday)).hasSize(28);
        }
    }

    /** As a broker has it that lost one record. */
    private void leaveOut(Published lost) {
        List<Published> rest = topic.read().stream()
                .filter(each -> each.partition() != lost.partition() || each.number() != lost.number())
                .toList();
        today.dropOwnTopic("jars");
        today.createOwnTopic("jars", 4);
        topic.write(rest);
    }

    private static void fill(ConfigurableApplicationContext service, int jars) {
        IntStream.range(0, jars).forEach(nth -> service.getBean(Commands.class).send(add(newJar(), "red", "blue")));
    }

    private void awaitPublished(int records) {
        await().atMost(LONG).untilAsserted(() -> assertThat(topic.read()).hasSize(records));
    }

    private static Doing doing(ConfigurableApplicationContext service) {
        return service.getBean(RelayState.class).doing();
    }

    /** Every event with all that the store has of it, but for the place where it stands. */
    private static List<String> events(JarServers servers) {
        return JdbcClient.create(servers.database())
                .sql(
                        "SELECT (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata)::text"
                                + " FROM event ORDER BY aggregate_id, version")
                .query(String.class)
                .list();
    }

    private static List<String> numbers(JarServers servers) {
        return JdbcClient.create(servers.database())
                .sql("""
                        SELECT lane || ' ' || first_number + nth - 1 || ' ' || aggregate_id || ' ' || event_id
                        FROM stamped_batch, unnest(event_indexes) WITH ORDINALITY AS numbered (event_index, nth)
                        JOIN event ON global_index = event_index ORDER BY lane, first_number + nth""")
                .query(String.class)
                .list();
    }

    private static boolean lanesAreUnbroken(List<Published> published) {
        return IntStream.range(0, 4).allMatch(lane -> {
            List<Long> numbers = published.stream()
                    .filter(each -> each.partition() == lane)
                    .map(Published::number)
                    .toList();
            return numbers.equals(
                    LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        });
    }
}
