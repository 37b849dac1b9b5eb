package org.chancery.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon Framework as its own configurer sets it up on a JDBC store, its tables as it makes them itself. */
final class StockAxon implements Peer {

    /** What Axon itself takes where nothing is said. */
    static final int ASKING_MILLIS = 1_000;

    private final Site.Database store;
    private final HikariDataSource database = new HikariDataSource();
    private final EventStorageEngine engine;
    private final TransactionManager transactions;
    private final Configuration axon;

    /** One that only stores. */
    static StockAxon storing(Site.Database store) {
        return new StockAxon(store, false, ASKING_MILLIS);
    }

    /**
     * One with a tracking processor that fills a table of entries, with its tokens in the same database.
     *
     * @param askingMillis after how long its event store asks the database for events that another process has appended; it
     *     need not ask for those of its own
     */
    static StockAxon projecting(Site.Database store, int askingMillis) {
        return new StockAxon(store, true, askingMillis);
    }

    private StockAxon(Site.Database store, boolean projecting, int askingMillis) {
        this.store = store;
        database.setJdbcUrl(store.url());
        database.setUsername(store.user());
        database.setPassword(store.password());
        // Hikari's own default of ten would make 32 callers wait for each other.
        database.setMaximumPoolSize(32);
        transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        var connections = new SpringDataSourceConnectionProvider(database);
        var serializer = JacksonSerializer.defaultSerializer();
        PersistenceExceptionResolver duplicates = new JdbcSQLErrorCodesResolver();
        var jdbc = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(duplicates)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(byte[].class)
                .build();
        jdbc.createSchema(PostgresEventTableFactory.INSTANCE);
        engine = jdbc;
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(config -> transactions)
                .configureSerializer(config -> serializer)
                .configureEventStore(config -> {
                    var events = EmbeddedEventStore.builder()
                            .storageEngine(jdbc)
                            .fetchDelay(askingMillis)
                            .build();
                    config.onShutdown(events::shutDown);
                    return events;
                })
                .configureAggregate(Account.class);
        if (projecting) {
            store.run(Entries.tables());
            var tokens = JdbcTokenStore.builder()
                    .connectionProvider(connections)
                    .serializer(serializer)
                    .build();
            tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
            configurer
                    .eventProcessing(processing -> processing.usingTrackingEventProcessors())
                    .registerComponent(TokenStore.class, config -> tokens)
                    .registerEventHandler(config -> new StockEntries(JdbcClient.create(database)));
        }
        axon = configurer.buildConfiguration();
        axon.start();
    }

    @Override
    public String name() {
        return "stock Axon";
    }

    @Override
    public void create(UUID aggregate) {
        update(aggregate);
    }

    /** Written straight to its engine, as commands that each read all before would never end. */
    @Override
    public List<UUID> aggregates(int count, int events) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        for (UUID id : ids) {
            transactions.executeInTransaction(() -> engine.appendEvents(LongStream.range(0, events)
                    .mapToObj(version -> new GenericDomainEventMessage<>(
                            Account.class.getSimpleName(), id.toString(), version, new Made(id.toString(), TEXT)))
                    .toList()));
        }
        return ids;
    }

    /** It remembers nothing by itself. */
    @Override
    public void again(int events) {
        store.run("DELETE FROM domainevententry WHERE sequencenumber >= " + events, "VACUUM ANALYZE domainevententry");
    }

    @Override
    public void update(UUID aggregate) {
        axon.commandGateway().sendAndWait(new Make(aggregate.toString(), TEXT));
    }

    @Override
    public void close() {
        axon.shutdown();
        database.close();
    }

    /** An entry is to be made. */
    public record Make(@TargetAggregateIdentifier String account, String text) {}

    /** An entry was made. */
    public record Made(String account, String text) {}

    /** What {@link Ledger} is, as Axon's guide writes it. */
    public static final class Account {

        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable String account;

        @SuppressWarnings("UnusedVariable") // so that folding does something
        private long entries;

        /** For Axon. */
        public Account() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Make make) {
            AggregateLifecycle.apply(new Made(make.account(), make.text()));
        }

        @EventSourcingHandler
        void on(Made made) {
            account = made.account();
            entries++;
        }
    }
}
