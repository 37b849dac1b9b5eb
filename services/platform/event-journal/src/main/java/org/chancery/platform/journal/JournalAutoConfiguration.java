package org.chancery.platform.journal;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.journal.relay.Newest;
import org.chancery.platform.journal.relay.WakeUp;
import org.flywaydb.core.api.Location;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The command side of the journal. Its place in the order matters: Axon 4.13 orders itself after classes of Spring Boot 3
 * that no longer exist, and without this order a service silently starts with no event store and no transactions.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration"
        })
@EnableConfigurationProperties(RoomOnDisk.class)
final class JournalAutoConfiguration {

    @Bean
    FlywayConfigurationCustomizer journalMigrations() {
        return flyway -> flyway.outOfOrder(true)
                .locations(Stream.concat(
                                Stream.of(flyway.getLocations()),
                                Stream.of(Location.fromPath("classpath:", "db/journal")))
                        .toArray(Location[]::new));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Commands decide without a transaction, and so without a connection: the append has one of its own. */
    @Bean
    TransactionManager commandTransactions() {
        return NoTransactionManager.instance();
    }

    /** Events carry what {@link Metadata} writes and nothing that Axon would add. */
    @Bean
    CorrelationDataProvider nothingFromTheCommand() {
        return command -> Map.of();
    }

    @Bean
    JournalStore journalStore(DataSource database, JdbcTemplate jdbc) {
        return new JdbcJournalStore(new AppendStatement(database), new EventTable(jdbc), new AnsweredRequests(jdbc));
    }

    @Bean
    GroupCommit groupCommit(JournalStore store, RoomOnDisk room, Newest newest, WakeUp relay) {
        return new GroupCommit(store, room, newest, relay);
    }

    @Bean
    EventStorageEngine journalStorageEngine(JournalStore store, Appends appends, EventTypes types) {
        return new JournalStorageEngine(store, appends, types);
    }

    /** The repositories of all aggregates take it. */
    @Bean
    CommandTargetResolver addressedSubjects() {
        return new AddressedSubjects();
    }

    /** The repositories of all aggregates name it. */
    @Bean(AggregateMemory.NAME)
    AggregateMemory aggregateMemory() {
        return new AggregateMemory();
    }

    /** Stops the start of a service whose Axon came up without an event store, as it does in another order. */
    @Bean
    SmartInitializingSingleton axonHasAnEventStore(EventStore store, EventStorageEngine engine) {
        return () -> {
            if (!(store instanceof EmbeddedEventStore && engine instanceof JournalStorageEngine)) {
                throw new IllegalStateException("commands would not reach the journal but " + store + " on " + engine);
            }
        };
    }

    @Bean
    Commands journalCommands(
            CommandGateway gateway, JournalStore store, Appends appends, AggregateMemory memory, Clock clock) {
        return new JournalCommands(gateway, store, appends, memory, clock);
    }

    @Bean
    Streams journalStreams(JournalStore store, EventTypes types) {
        return new JournalStreams(store, types);
    }
}
