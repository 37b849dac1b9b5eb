package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;
import static org.chancery.platform.journal.conformance.Jars.newKey;
import static org.chancery.platform.journal.conformance.Jars.under;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.journal.conformance.Published;
import org.chancery.platform.journal.conformance.Topic;
import org.chancery.platform.journal.jar.Dump;
import org.chancery.platform.journal.jar.JarId;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.teststack.TestStack;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A store that is dumped and read into a new PostgreSQL cluster, as at a change of its major version. There, transaction
 * ids begin anew and are smaller than those that the rows were written under.
 */
class FreshClusterIT {

    private static final Map<String, String> WITHOUT_RELAY = Map.of("chancery.relay.enabled", "false");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final JarServers old = new JarServers();
    private final JarServers fresh = old.with(TestStack.freshPostgres().newDatabase("jars"));
    private final Topic topic = new Topic(old.kafka(), old.prefix() + "jars");
    private final JarId known = newJar();
    private final Instruction asked = under(newKey(), add(known, "red", "blue"));

    @Test
    void goes_on_where_the_old_one_ended() throws SQLException {
        Receipt answered = filled();
        List<String> before = events(old);

        fresh.start(WITHOUT_RELAY).close();
        Dump.of(old.database()).into(fresh.database());
        assertThat(newestTransaction(fresh)).isLessThan(newestTransaction(old));

        try (var service = fresh.start(Map.of())) {
            await().atMost(LONG).untilAsserted(() -> assertThat(topic.read()).hasSameSizeAs(before));
            var commands = service.getBean(Commands.class);
            assertThat(commands.send(asked)).as("asked again").isEqualTo(answered);
            assertThat(events(fresh)).isEqualTo(before);

            assertThat(commands.send(add(known, "green")).version()).isEqualTo(2);
            IntStream.range(0, 10).forEach(nth -> commands.send(add(newJar(), "red")));

            await().atMost(LONG).untilAsserted(() -> assertThat(topic.read()).hasSize(before.size() + 11));
        }
        List<Published> published = topic.read();
        assertThat(published.stream().map(each -> each.headers().get("ce_id")))
                .containsExactlyInAnyOrderElementsOf(events(fresh));
        numbersByLane(published)
                .forEach((lane, numbers) -> assertThat(numbers)
                        .as("lane %d", lane)
                        .isEqualTo(LongStream.rangeClosed(1, numbers.size())
                                .boxed()
                                .toList()));
        assertThat(published.stream()
                        .filter(each -> each.key().equals(known.subject().toString()))
                        .map(Published::version))
                .containsExactly(0L, 1L, 2L);
    }

    /** Events that were sent, some that only have their number, and some that have none; what the known jar was answered. */
    private Receipt filled() throws SQLException {
        Receipt answered;
        try (var service = old.start(Map.of())) {
            var commands = service.getBean(Commands.class);
            answered = commands.send(asked);
            IntStream.range(0, 20).forEach(nth -> commands.send(add(newJar(), "red", "blue")));
            await().atMost(LONG).untilAsserted(() -> assertThat(topic.read()).hasSize(42));
        }
        try (var service = old.start(WITHOUT_RELAY);
                var outbox = new JdbcOutbox(RelaySession.open(old.database()))) {
            IntStream.range(0, 5).forEach(nth -> service.getBean(Commands.class).send(add(newJar(), "red", "blue")));
            assertThat(outbox.stamp(Map.of(), 4).events()).hasSize(4);
        }
        JdbcClient.create(old.database())
                .sql("DO $$ BEGIN FOR nth IN 1..2000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$")
                .update();
        return answered;
    }

    private static long newestTransaction(JarServers servers) {
        return JdbcClient.create(servers.database())
                .sql("SELECT pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    private static List<String> events(JarServers servers) {
        return JdbcClient.create(servers.database())
                .sql("SELECT event_id FROM event ORDER BY global_index")
                .query(String.class)
                .list();
    }

    private static Map<Integer, List<Long>> numbersByLane(List<Published> published) {
        return published.stream()
                .collect(Collectors.groupingBy(
                        Published::partition,
                        TreeMap::new,
                        Collectors.mapping(Published::number, Collectors.toList())));
    }
}
