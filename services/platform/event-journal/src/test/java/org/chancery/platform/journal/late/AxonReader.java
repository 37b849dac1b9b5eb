package org.chancery.platform.journal.late;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon Framework's tracking processor on its store in PostgreSQL, all its settings as they come. */
final class AxonReader implements Reader {

    private static final String PLACES = "SELECT coalesce(max(globalindex), 0) FROM domainevententry";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final EmbeddedEventStore store;
    private final TrackingEventProcessor processor;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    AxonReader(DataSource database) {
        jdbc = JdbcClient.create(database);
        EventStorageEngine engine = TwoStores.axonOn(database);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        EventMessageHandler handler = message -> {
            var event = (DomainEventMessage<?>) message;
            told.add(new Told(event.getAggregateIdentifier(), event.getSequenceNumber()));
            return null;
        };
        processor = TrackingEventProcessor.builder()
                .name("reader")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    /** Starts it where it is not running. Its token at the end of the table says that it has taken all it ever will of this. */
    @Override
    public void look() {
        if (!processor.isRunning()) {
            processor.start();
        }
        long end = jdbc.sql(PLACES).query(Long.class).single();
        await().atMost(PATIENCE)
                .until(() -> processor.processingStatus().values().stream()
                        .anyMatch(status -> status.getCurrentPosition().orElse(0) >= end));
    }

    /** Stops reading until the next look; its token stays. */
    void sleep() {
        processor.shutDown();
    }

    @Override
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** Whether it would still take this event, should it find it. */
    boolean waitsFor(Told event) {
        long place = jdbc.sql(
                        "SELECT globalindex FROM domainevententry WHERE aggregateidentifier = ? AND sequencenumber = ?")
                .params(event.aggregate(), event.version())
                .query(Long.class)
                .single();
        return processor.processingStatus().values().stream()
                .map(EventTrackerStatus::getTrackingToken)
                .map(GapAwareTrackingToken.class::cast)
                .anyMatch(token -> token.getIndex() < place || token.getGaps().contains(place));
    }

    @Override
    public void close() {
        processor.shutDown();
        store.shutDown();
    }
}
