package org.chancery.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;
import static org.chancery.platform.journal.conformance.Jars.newKey;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.journal.jar.JarEvent;
import org.chancery.platform.journal.jar.JarId;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.jar.JarService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes wrong silently with Axon 4.13 on Spring Boot 4 does not go wrong here. */
@SpringBootTest(classes = JarService.class, properties = "chancery.relay.enabled=false")
class AxonWiringIT {

    private static final JarServers SERVERS = new JarServers();

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private Commands commands;

    @Autowired
    private Streams streams;

    @Autowired
    private EventStorageEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        SERVERS.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void there_is_an_event_store_and_it_is_ours() {
        assertThat(context.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(context.getBeansOfType(EventStorageEngine.class).values())
                .singleElement()
                .isInstanceOf(JournalStorageEngine.class);
    }

    @Test
    void commands_decide_without_a_transaction() {
        assertThat(context.getBeansOfType(TransactionManager.class).values())
                .singleElement()
                .isInstanceOf(NoTransactionManager.class);
    }

    @Test
    void nothing_of_axon_phones_home_or_takes_stack_traces_or_wants_tables_that_are_not_there() {
        Set<String> considered = ConditionEvaluationReport.get(context.getBeanFactory())
                .getConditionAndOutcomesBySource()
                .keySet();

        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.contains("UpdateChecker") || name.contains("AxonTimeout"));
        assertThat(considered)
                .noneMatch(name -> name.contains("UpdateChecker") || name.contains("AxonTimeout"))
                .noneMatch(name -> name.startsWith("org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"));
    }

    @Test
    void the_store_cannot_be_read_as_one_global_stream() {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> engine.readEvents(null, false));
    }

    @Test
    void no_class_is_named_in_what_is_stored() {
        JarId jar = newJar();
        commands.send(add(jar, "red"));

        String row = jdbc.sql(
                        "SELECT concat_ws(' ', aggregate_type, aggregate_id, type, revision,"
                                + " convert_from(payload, 'UTF8'), convert_from(metadata, 'UTF8')) FROM event WHERE aggregate_id = ?")
                .param(jar.subject().toString())
                .query(String.class)
                .single();

        assertThat(row)
                .startsWith("jar " + jar.subject() + " marble-added 2 {")
                .doesNotContain("org.")
                .doesNotContain("MarbleAdded");
    }

    @Test
    void an_event_is_recorded_at_the_moment_of_its_decision_and_read_back_as_it_was() {
        JarId jar = newJar();
        Instant before = Instant.now();
        commands.send(add(jar, "red"));

        var recorded = streams.read(jar.subject(), JarEvent.class).getFirst();

        assertThat(recorded.recordedAt()).isBetween(before.minusMillis(1), Instant.now());
        assertThat(recorded.provenance().actor()).isEqualTo(Actor.person("min.kim"));
        assertThat(streams.exists(jar.subject())).isTrue();
        assertThat(streams.exists(newJar().subject())).isFalse();
    }

    @Test
    void a_duplicate_is_recognised_and_its_words_are_in_no_message() {
        JarId jar = newJar();
        engine.appendEvents(event(jar, 0, "red", null));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> engine.appendEvents(event(jar, 0, "confidential", null)))
                .satisfies(e -> assertThat(causes(e))
                        .allSatisfy(cause -> assertThat(String.valueOf(cause.getMessage()))
                                .doesNotContain("confidential")
                                .doesNotContain("Key (")));
    }

    @Test
    void an_append_without_any_transaction_around_it_still_stores_events_and_key_together() {
        RequestKey key = newKey();
        JarId jar = newJar();
        JarId another = newJar();
        engine.appendEvents(event(jar, 0, "red", key));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> engine.appendEvents(event(another, 0, "red", key)));

        assertThat(streams.exists(another.subject())).isFalse();
        assertThat(context.getBean(JournalStore.class).answer(key)).contains(new Receipt(jar.subject(), 0, 1));
    }

    @Test
    void a_receipt_holds_even_if_the_caller_s_own_transaction_is_rolled_back() {
        JarId jar = newJar();

        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            commands.send(add(jar, "red"));
            status.setRollbackOnly();
        });

        assertThat(streams.exists(jar.subject())).isTrue();
    }

    @Test
    void commands_that_wait_for_their_aggregate_hold_no_connection() throws Exception {
        JarId busy = newJar();
        try (var somebodyElse = context.getBean(DataSource.class).getConnection()) {
            somebodyElse.setAutoCommit(false);
            try (var insert = somebodyElse.prepareStatement("INSERT INTO event (event_id, aggregate_type, aggregate_id,"
                    + " version, recorded_at, type, revision, payload, metadata)"
                    + " VALUES (gen_random_uuid(), 'jar', ?, 0, now(), 'jar-sealed', 1, '', '')")) {
                insert.setString(1, busy.subject().toString());
                insert.executeUpdate();
            }
            List<Thread> crowd = IntStream.range(0, 40)
                    .mapToObj(nth -> Thread.ofPlatform().start(() -> commands.send(add(busy, "red"))))
                    .toList();
            // One of them waits in the database, where its state is RUNNABLE, and all others for the aggregate.
            await().until(() -> crowd.stream()
                            .filter(thread -> thread.getState() != Thread.State.RUNNABLE)
                            .count()
                    == crowd.size() - 1);

            JarId free = newJar();
            assertThat(commands.send(add(free, "red")).version()).isZero();
            assertThat(context.getBean(DataSource.class)
                            .unwrap(HikariDataSource.class)
                            .getHikariPoolMXBean()
                            .getActiveConnections())
                    .isEqualTo(2);

            somebodyElse.rollback();
            for (Thread thread : crowd) {
                thread.join();
            }
        }
        assertThat(streams.read(busy.subject(), JarEvent.class)).hasSize(40);
    }

    private static DomainEventMessage<?> event(JarId jar, long version, String colour, @Nullable RequestKey key) {
        var origin = new Origin(
                new Provenance(Actor.person("min.kim"), null, UUID.randomUUID()),
                new Label(Set.of(), Marking.DEFAULT),
                Instant.now(),
                key);
        return new GenericDomainEventMessage<>(
                "jar", jar.subject().toString(), version, new JarEvent.MarbleAdded(jar, colour), origin.asMetaData());
    }

    private static List<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).toList();
    }
}
