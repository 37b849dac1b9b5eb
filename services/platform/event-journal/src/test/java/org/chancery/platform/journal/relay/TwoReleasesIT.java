package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;
import static org.chancery.platform.journal.conformance.Jars.newKey;
import static org.chancery.platform.journal.conformance.Jars.seal;
import static org.chancery.platform.journal.conformance.Jars.under;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.envelope.codec.UnreadableEvent;
import org.chancery.platform.journal.conformance.Published;
import org.chancery.platform.journal.conformance.Topic;
import org.chancery.platform.journal.jar.JarId;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.jar.JarService;
import org.chancery.platform.journal.nextjar.NextJarCommand;
import org.chancery.platform.journal.nextjar.NextJarEvent;
import org.chancery.platform.journal.nextjar.NextJarEvent.MarbleAdded;
import org.chancery.platform.journal.nextjar.NextJarEvent.MeasuredMarbleAdded;
import org.chancery.platform.journal.nextjar.NextJarService;
import org.chancery.platform.journal.relay.RelayState.Doing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A release and the next one, which writes another version of an event, on one store and one topic. */
class TwoReleasesIT {

    private final JarServers servers = new JarServers();
    private final Topic topic = new Topic(servers.kafka(), servers.prefix() + "jars");
    private final List<ConfigurableApplicationContext> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void give_one_sequence_that_a_reader_of_the_next_reads_whole_whichever_relays() {
        JarId shared = newJar();
        JarId formers = newJar();
        var former = start(JarService.class);
        eventually().until(() -> doing(former) == Doing.RELAYING);
        var next = start(NextJarService.class);
        eventually().until(() -> doing(next) == Doing.STANDING_BY);
        send(former, add(shared, "red"));
        send(next, measured(shared, "blue", 14));
        send(former, add(formers, "red"));
        eventually().untilAsserted(() -> assertThat(topic.read()).hasSize(3));

        former.close();
        eventually().until(() -> doing(next) == Doing.RELAYING);
        send(next, measured(shared, "green", 16));
        var formerAgain = start(JarService.class);
        send(formerAgain, add(formers, "blue"));
        eventually().untilAsserted(() -> assertThat(topic.read()).hasSize(5));

        next.close();
        eventually().until(() -> doing(formerAgain) == Doing.RELAYING);
        var nextAgain = start(NextJarService.class);
        send(nextAgain, measured(shared, "white", 18));
        send(formerAgain, add(formers, "green"));
        eventually().untilAsserted(() -> assertThat(topic.read()).hasSize(7));

        assertThat(doing(nextAgain)).isEqualTo(Doing.STANDING_BY);
        assertNumberedWithoutGap(topic.read());
        assertThat(readByTheNext(shared))
                .containsExactly(
                        new MarbleAdded(shared, "red"),
                        new MeasuredMarbleAdded(shared, "blue", 14),
                        new MeasuredMarbleAdded(shared, "green", 16),
                        new MeasuredMarbleAdded(shared, "white", 18))
                .isEqualTo(stored(nextAgain, shared));
        assertThat(readByTheNext(formers))
                .containsExactly(
                        new MarbleAdded(formers, "red"),
                        new MarbleAdded(formers, "blue"),
                        new MarbleAdded(formers, "green"))
                .isEqualTo(stored(nextAgain, formers));
    }

    @Test
    void differ_in_what_they_can_decide_on_and_the_former_stores_nothing_after_what_it_cannot_read() {
        JarId jar = newJar();
        var former = start(JarService.class);
        var next = start(NextJarService.class);
        // The former remembers the jar, and would decide on what it remembers.
        send(former, add(jar, "red"));
        send(next, measured(jar, "blue", 14));
        var again = under(newKey(), add(jar, "green"));

        assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> send(former, again));
        assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> send(former, seal(jar)));

        assertThat(stored(next, jar))
                .containsExactly(new MarbleAdded(jar, "red"), new MeasuredMarbleAdded(jar, "blue", 14));
        send(next, under(again.key(), measured(jar, "green", 16)));
        assertThat(stored(next, jar)).hasSize(3);
    }

    private List<NextJarEvent> readByTheNext(JarId jar) {
        var codec = new EventCodec(NextJarService.TYPES);
        return topic.read().stream()
                .filter(event -> event.key().equals(jar.subject().toString()))
                .map(event -> (NextJarEvent)
                        codec.decode(TypeName.ofDataSchema(event.headers().get("ce_dataschema")), event.value()))
                .toList();
    }

    private static List<NextJarEvent> stored(ConfigurableApplicationContext next, JarId jar) {
        return next.getBean(Streams.class).read(jar.subject(), NextJarEvent.class).stream()
                .map(Streams.Recorded::event)
                .toList();
    }

    private static void assertNumberedWithoutGap(List<Published> published) {
        var last = new HashMap<Integer, Long>();
        assertThat(published)
                .allSatisfy(
                        event -> assertThat(event.number()).isEqualTo(last.merge(event.partition(), 1L, Long::sum)));
    }

    private ConfigurableApplicationContext start(Class<?> release) {
        var context = servers.start(release, Map.of());
        started.add(context);
        return context;
    }

    private static void send(ConfigurableApplicationContext service, Instruction instruction) {
        service.getBean(Commands.class).send(instruction);
    }

    private static Instruction measured(JarId jar, String colour, int size) {
        var min = new Provenance(Actor.person("min.kim"), null, UUID.randomUUID());
        return new Instruction(new NextJarCommand.AddMarble(jar, colour, size), min, null, null);
    }

    private static Doing doing(ConfigurableApplicationContext service) {
        return service.getBean(RelayState.class).doing();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
