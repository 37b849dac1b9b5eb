package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;
import static org.chancery.platform.journal.conformance.Jars.newKey;
import static org.chancery.platform.journal.conformance.Jars.under;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.journal.conformance.Topic;
import org.chancery.platform.journal.jar.JarId;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.relay.RelayState.Doing;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last resort: a store is to stay as it is, older than its topic and with commands of its own, and gets a new topic. */
class NewTopicsIT {

    private static final Map<String, String> WITHOUT_RELAY = Map.of("chancery.relay.enabled", "false");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final JarServers today = new JarServers();
    private final Topic former = new Topic(today.kafka(), today.prefix() + "jars");
    private final Topic anew = new Topic(today.kafka(), "anew-" + today.prefix() + "jars");
    private final JarId known = newJar();
    private final Instruction asked = under(newKey(), add(known, "red", "blue"));

    @Test
    void are_filled_from_the_store_under_the_numbers_that_it_gave() {
        Receipt answered;
        try (var service = today.start(Map.of())) {
            answered = service.getBean(Commands.class).send(asked);
            fill(service, 10);
            await().atMost(LONG).untilAsserted(() -> assertThat(former.read()).hasSize(12));
        }
        JarServers yesterday = today.copy();
        try (var service = today.start(Map.of())) {
            fill(service, 10);
            await().atMost(LONG).untilAsserted(() -> assertThat(former.read()).hasSize(22));
        }
        try (var service = yesterday.start(WITHOUT_RELAY)) {
            service.getBean(Commands.class).send(add(known, "white"));
        }
        try (var service = yesterday.start(Map.of())) {
            await().atMost(LONG).until(() -> doing(service) == Doing.DIVERGED);
        }

        JarServers.createTopic(today.kafka(), "anew-" + today.prefix() + "jars", 4);
        try (var service = yesterday.start(Map.of("chancery.topic-prefix", "anew-" + today.prefix()))) {
            await().atMost(LONG).until(() -> doing(service) == Doing.RELAYING);
            assertThat(service.getBean(Commands.class).send(asked)).isEqualTo(answered);
            fill(service, 3);
            await().atMost(LONG).untilAsserted(() -> assertThat(anew.read()).hasSize(16));
        }
        assertThat(anew.read())
                .extracting(each -> each.partition() + " " + each.number() + " "
                        + each.headers().get("ce_id"))
                .containsExactlyElementsOf(numbers(yesterday))
                .hasSize(16);
        assertThat(former.read()).as("nothing was added to it").hasSize(22);
    }

    private static void fill(ConfigurableApplicationContext service, int jars) {
        IntStream.range(0, jars).forEach(nth -> service.getBean(Commands.class).send(add(newJar(), "red")));
    }

    private static Doing doing(ConfigurableApplicationContext service) {
        return service.getBean(RelayState.class).doing();
    }

    private static List<String> numbers(JarServers servers) {
        return JdbcClient.create(servers.database())
                .sql("""
                        SELECT lane || ' ' || first_number + nth - 1 || ' ' || event_id
                        FROM stamped_batch, unnest(event_indexes) WITH ORDINALITY AS numbered (event_index, nth)
                        JOIN event ON global_index = event_index ORDER BY lane, first_number + nth""")
                .query(String.class)
                .list();
    }
}
