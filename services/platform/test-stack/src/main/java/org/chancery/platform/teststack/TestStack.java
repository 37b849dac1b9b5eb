package org.chancery.platform.teststack;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The servers that all tests of this JVM share, and what few need besides. They start when first asked for and stop with the JVM. */
public final class TestStack {

    private static final Servers SERVERS = Infra.chosen().servers();
    private static final List<WeakReference<ConfigurableApplicationContext>> CONTEXTS = new CopyOnWriteArrayList<>();

    private static final List<Servers> FURTHER = new CopyOnWriteArrayList<>();

    private static @Nullable TestPostgres postgres;
    private static @Nullable TestKafka kafka;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestStack::stop, "test-stack-stop"));
    }

    private TestStack() {}

    /** The PostgreSQL server. */
    public static synchronized TestPostgres postgres() {
        TestPostgres started = postgres;
        if (started == null) {
            started = SERVERS.startPostgres();
            postgres = started;
        }
        return started;
    }

    /** One more PostgreSQL server, just made: nothing has happened in it yet. It stops with the JVM too. */
    public static TestPostgres freshPostgres() {
        Servers further = Infra.chosen().servers();
        FURTHER.add(further);
        return further.startPostgres();
    }

    /** The Kafka broker. */
    public static synchronized TestKafka kafka() {
        TestKafka started = kafka;
        if (started == null) {
            started = SERVERS.startKafka();
            kafka = started;
        }
        return started;
    }

    /** These use the servers and close before them. */
    static void used(ConfigurableApplicationContext context) {
        CONTEXTS.add(new WeakReference<>(context));
    }

    private static void stop() {
        // Spring's own hook runs at the same time; closing twice waits for the first and does nothing.
        for (WeakReference<ConfigurableApplicationContext> reference : CONTEXTS) {
            ConfigurableApplicationContext context = reference.get();
            if (context != null) {
                context.close();
            }
        }
        SERVERS.close();
        FURTHER.forEach(Servers::close);
    }
}
