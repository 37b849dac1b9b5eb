package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.journal.conformance.Published;
import org.chancery.platform.journal.conformance.Topic;
import org.chancery.platform.journal.jar.JarId;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.relay.RelayParts.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What a relay does while it looks at its topic, which takes as long here as a test wants, and with what it finds. */
class ComparingIT {

    private final JarServers servers = new JarServers();
    private final Topic topic = new Topic(servers.kafka(), servers.prefix() + "jars");
    private final JarId jar = newJar();
    private final SlowLook parts = new SlowLook(servers);
    private ConfigurableApplicationContext service;
    private Outbox outbox;
    private Publisher publisher;
    private Sending sending;

    @BeforeEach
    void a_relay_that_has_sent_three() throws Exception {
        service = servers.start(Map.of("chancery.relay.enabled", "false"));
        put("red", "green", "blue");
        outbox = parts.outbox();
        publisher = parts.publisher();
        assertThat(outbox.takesTheLock()).isTrue();
        sending = Sending.between(outbox, publisher, parts, RelayInSteps.PACE);
        sendAll();
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
        sending.beginComparing();
    }

    @AfterEach
    void close() {
        publisher.close();
        outbox.close();
        service.close();
    }

    @Test
    void sends_meanwhile_and_takes_nothing_for_lost_that_came_after_the_look() throws Exception {
        put("white");
        sendAll();
        assertThat(numbers()).as("before the look is over").containsExactly(1L, 2L, 3L, 4L);

        parts.look.complete(Map.of(lane(), new Held(3, 3)));
        sendAll();
        put("black");
        sendAll();

        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void sends_nothing_from_memory_that_was_stored_before_it_began() throws Exception {
        var lost = new OutgoingEvent(
                lane(),
                4,
                UUID.randomUUID(),
                "jar/1",
                0,
                Instant.EPOCH,
                "jar-sealed",
                1,
                new byte[] {'{', '}'},
                new byte[] {'{', '}'});
        parts.newest().add(List.of(lost), 1);

        sending = Sending.between(outbox, publisher, parts, RelayInSteps.PACE);
        sendAll();
        assertThat(numbers()).containsExactly(1L, 2L, 3L);

        put("white");
        sendAll();
        assertThat(topic.read().getLast().key()).isEqualTo(jar.subject().toString());
    }

    @Test
    void sends_again_from_the_first_number_that_was_not_there() throws Exception {
        put("white");
        sendAll();

        parts.look.complete(Map.of(lane(), new Held(1, 3)));
        sendAll();

        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 2L, 3L, 4L);
    }

    @Test
    void stops_where_the_topic_had_more_than_was_ever_given_a_number() {
        parts.look.complete(Map.of(lane(), new Held(3, 5)));

        assertThatThrownBy(sending::advance).isInstanceOf(Diverged.class);
    }

    @Test
    void begins_anew_where_the_topic_could_not_be_looked_at() {
        parts.look.completeExceptionally(new NotSent("the broker does not answer"));

        assertThatThrownBy(sending::advance).isInstanceOf(NotSent.class);
    }

    @Test
    void looks_once_at_a_time() throws Exception {
        sending.beginComparing();
        assertThat(parts.looks).isEqualTo(1);

        parts.look.complete(Map.of());
        sending.advance();
        sending.beginComparing();

        assertThat(parts.looks).isEqualTo(2);
    }

    private void put(String... colours) {
        service.getBean(Commands.class).send(add(jar, colours));
    }

    private void sendAll() throws InterruptedException {
        for (int rounds = 0; sending.advance(); rounds++) {
            assertThat(rounds).isLessThan(20);
        }
    }

    private List<Long> numbers() {
        return topic.read().stream().map(Published::number).toList();
    }

    private int lane() {
        return topic.read().getFirst().partition();
    }

    /** The real parts, but for a look beside the sending, which is over when a test says so. */
    private static final class SlowLook implements RelayParts {

        private final RealParts real;
        private CompletableFuture<Map<Integer, Held>> look = new CompletableFuture<>();
        private int looks;

        private SlowLook(JarServers servers) {
            real = RelayInSteps.inAHurry(servers.database(), servers.kafka(), servers.prefix(), "jars");
        }

        @Override
        public Newest newest() {
            return real.newest();
        }

        @Override
        public long nanos() {
            return real.nanos();
        }

        @Override
        public Future<Map<Integer, Held>> publishedMeanwhile() {
            looks++;
            look = new CompletableFuture<>();
            return look;
        }

        @Override
        public Outbox outbox() throws SQLException {
            return real.outbox();
        }

        @Override
        public Publisher publisher() {
            return real.publisher();
        }

        @Override
        public void beside(Runnable work) {
            real.beside(work);
        }

        @Override
        public Map<Integer, Held> published() {
            return real.published();
        }

        @Override
        public String service() {
            return real.service();
        }

        @Override
        public String topic() {
            return real.topic();
        }
    }
}
