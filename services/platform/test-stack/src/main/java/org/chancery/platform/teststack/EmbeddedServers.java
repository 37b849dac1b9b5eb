package org.chancery.platform.teststack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.chancery.platform.servers.FreePorts;
import org.chancery.platform.servers.KafkaBroker;
import org.chancery.platform.servers.KafkaSettings;
import org.chancery.platform.servers.PostgresServer;
import org.chancery.platform.servers.PostgresSettings;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as a child process and Kafka inside this JVM, both on ports that were free. */
final class EmbeddedServers implements Servers {

    private @Nullable PostgresServer postgres;
    private @Nullable KafkaBroker kafka;
    private @Nullable ScratchDirectory scratch;

    @Override
    public TestPostgres startPostgres() {
        Path directory = scratch().path();
        PostgresServer server = PostgresServer.start(new PostgresSettings(
                directory.resolve(ScratchDirectory.POSTGRES),
                ScratchDirectory.shared(),
                directory.resolve("postgres.log"),
                FreePorts.find(1).getFirst(),
                "",
                false));
        postgres = server;
        return new TestPostgres(server.administrator());
    }

    @Override
    public TestKafka startKafka() {
        List<Integer> ports = FreePorts.find(2);
        KafkaBroker broker = KafkaBroker.start(
                new KafkaSettings(scratch().path().resolve("kafka"), ports.get(0), ports.get(1), false));
        kafka = broker;
        return new TestKafka(broker.bootstrap());
    }

    private ScratchDirectory scratch() {
        ScratchDirectory directory = scratch;
        if (directory == null) {
            directory = ScratchDirectory.make();
            scratch = directory;
        }
        return directory;
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (scratch != null) {
            try {
                scratch.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
