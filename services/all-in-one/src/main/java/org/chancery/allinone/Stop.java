package org.chancery.allinone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.chancery.platform.servers.KafkaChild;
import org.chancery.platform.servers.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops everything in order, within ten seconds: the services together, then the broker, then the database. The limits
 * add up to less; what does not end in time is ended, and recovers at the next start.
 */
final class Stop {

    private static final Logger LOG = LoggerFactory.getLogger(Stop.class);
    private static final Duration FOR_SERVICES = Duration.ofMillis(5500);
    private static final Duration FOR_KAFKA = Duration.ofSeconds(2);
    private static final Duration UNHURRIED = Duration.ofMinutes(2);
    private static final Duration FOR_POSTGRES = Duration.ofMillis(1500);

    private final List<ServiceRun> services = new ArrayList<>();
    private final List<AutoCloseable> outside = new ArrayList<>();
    private @Nullable CompletableFuture<PostgresServer> postgres;
    private @Nullable CompletableFuture<KafkaChild> kafka;
    private final Duration forKafka;
    private boolean underWay;

    /**
     * @param unhurried whether nobody waits for the end, so that the broker may take the time to write its cache
     */
    Stop(boolean unhurried) {
        forKafka = unhurried ? UNHURRIED : FOR_KAFKA;
    }

    synchronized boolean isUnderWay() {
        return underWay;
    }

    synchronized void servers(
            CompletableFuture<PostgresServer> startedPostgres, CompletableFuture<KafkaChild> startedKafka) {
        postgres = startedPostgres;
        kafka = startedKafka;
    }

    synchronized void service(ServiceRun service) {
        services.add(service);
    }

    synchronized void outside(AutoCloseable... parts) {
        outside.addAll(List.of(parts));
    }

    /** Does it. A second call does nothing. */
    void all() {
        List<ServiceRun> running;
        synchronized (this) {
            if (underWay) {
                return;
            }
            underWay = true;
            running = List.copyOf(services);
        }
        stopServices(running);
        outside.forEach(Stop::close);
        // What is still starting is waited for, so that it does not stay behind.
        stopServer(kafka, KafkaChild::close, forKafka);
        stopServer(postgres, PostgresServer::close, FOR_POSTGRES);
    }

    private static void stopServices(List<ServiceRun> running) {
        CompletableFuture<?>[] closing = running.stream()
                .map(service -> {
                    var closed = new CompletableFuture<Void>();
                    Thread.ofPlatform().name("stop-" + service.name()).daemon().start(() -> {
                        close(service);
                        closed.complete(null);
                    });
                    return closed;
                })
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(closing)
                .completeOnTimeout(null, FOR_SERVICES.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static <S> void stopServer(
            @Nullable CompletableFuture<S> starting, BiConsumer<S, Duration> close, Duration limit) {
        if (starting == null) {
            return;
        }
        try {
            S server =
                    starting.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
            close.accept(server, limit);
        } catch (CompletionException e) {
            LOG.info("was not running: {}", e.toString());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("did not close", e);
        }
    }
}
