package org.chancery.allinone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.allinone.demo.MailCatcher;
import org.chancery.allinone.demo.WebhookReceiver;
import org.chancery.platform.servers.KafkaChild;
import org.chancery.platform.servers.PostgresServer;

/** Everything that runs, and the order in which it starts. */
final class ChancerySystem {

    /** A start of two at a time keeps two cores busy; more only wait for each other. */
    private static final int AT_A_TIME = 2;

    private static final String BROKER = "embedded-servers";

    private final Surroundings surroundings;
    private final ClassPaths classPaths;
    private final Progress progress;
    private final Stop stop;

    ChancerySystem(Surroundings surroundings, ClassPaths classPaths, Progress progress, Stop stop) {
        this.surroundings = surroundings;
        this.classPaths = classPaths;
        this.progress = progress;
        this.stop = stop;
    }

    /** Starts all of it and returns when the door is open. What was started when it fails is left to {@link Stop}. */
    WebhookReceiver start() throws StartFailed, InterruptedException {
        var servers = new ChanceryServers(surroundings.ports(), surroundings.data(), brokerClassPath());
        CompletableFuture<PostgresServer> postgres = server("PostgreSQL", Ports.POSTGRES, servers::startPostgres);
        CompletableFuture<KafkaChild> kafka = server("Kafka", Ports.KAFKA, servers::startKafka);
        stop.servers(postgres, kafka);
        MailCatcher mail = MailCatcher.start(
                surroundings.ports().of(Ports.MAIL), surroundings.data().mail());
        WebhookReceiver webhooks = WebhookReceiver.start(
                surroundings.ports().of(Ports.WEBHOOKS), surroundings.data().webhooks());
        stop.outside(mail, webhooks);
        // The first context loads what all others share: alone, and while the servers start.
        start(ServiceEntry.ISSUER);
        watch("PostgreSQL", "postgres", await(postgres).onExit());
        watch("Kafka", "kafka", await(kafka).onExit());
        startMiddle();
        start(ServiceEntry.PORTAL);
        return webhooks;
    }

    private List<Path> brokerClassPath() throws StartFailed {
        try {
            return classPaths.shared(BROKER);
        } catch (IOException e) {
            throw new StartFailed("the build left no class path for the broker: " + e.getMessage(), e);
        }
    }

    private <S> CompletableFuture<S> server(String what, String port, Callable<S> start) {
        var started = new CompletableFuture<S>();
        Thread.ofPlatform().name("start-" + port).start(() -> {
            try {
                started.complete(
                        progress.step(what, "127.0.0.1:" + surroundings.ports().of(port), start));
            } catch (Exception e) {
                started.completeExceptionally(e);
            }
        });
        return started;
    }

    private void startMiddle() throws StartFailed, InterruptedException {
        try (ExecutorService starters = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofPlatform().name("start-", 1).factory())) {
            List<Future<?>> starting = new ArrayList<>();
            for (ServiceEntry service : ServiceEntry.MIDDLE) {
                starting.add(starters.submit(() -> {
                    start(service);
                    return null;
                }));
            }
            try {
                for (Future<?> each : starting) {
                    each.get();
                }
            } catch (ExecutionException e) {
                starters.shutdownNow();
                throw failed(e.getCause() == null ? e : e.getCause());
            }
        }
    }

    private void start(ServiceEntry service) throws StartFailed {
        if (stop.isUnderWay()) {
            return;
        }
        try {
            String where = "http://127.0.0.1:" + surroundings.ports().of(service.name());
            stop.service(progress.step(
                    service.name(),
                    where,
                    () -> ServiceRun.start(
                            service,
                            classPaths,
                            ChancerySystem.class.getClassLoader(),
                            surroundings.propertiesOf(service))));
        } catch (Exception e) {
            throw new StartFailed(
                    service.name() + " did not start: " + deepest(e) + "\nMore in "
                            + surroundings.data().log(service.name()),
                    e);
        }
    }

    private static <S> S await(CompletableFuture<S> server) throws StartFailed {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static StartFailed failed(Throwable cause) {
        return cause instanceof StartFailed known ? known : new StartFailed(String.valueOf(cause.getMessage()), cause);
    }

    private static Throwable deepest(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Without one of its servers the system is of no use: it says so and ends. */
    private void watch(String what, String log, CompletableFuture<Integer> exit) {
        Thread.ofVirtual().name("watch-" + log).start(() -> {
            int code = exit.join();
            if (!stop.isUnderWay()) {
                progress.say(what + " ended by itself (" + code + "). See "
                        + surroundings.data().log(log));
                System.exit(1);
            }
        });
    }
}
