package org.chancery.platform.teststack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.chancery.platform.servers.PostgresAdministrator;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Both servers as containers, of the images in {@code images.properties} or of system properties of the same names. */
final class ContainerServers implements Servers {

    private @Nullable PostgreSQLContainer postgres;
    private @Nullable KafkaContainer kafka;

    @Override
    @SuppressWarnings("resource") // closed with the JVM
    public TestPostgres startPostgres() {
        var container = new PostgreSQLContainer(image("infra.postgres-image").asCompatibleSubstituteFor("postgres"))
                // The locale C alone would make it SQL_ASCII.
                .withEnv(
                        "POSTGRES_INITDB_ARGS",
                        "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=150");
        container.start();
        postgres = container;
        return new TestPostgres(new PostgresAdministrator(
                container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword()));
    }

    @Override
    @SuppressWarnings("resource") // closed with the JVM
    public TestKafka startKafka() {
        var container = new KafkaContainer(image("infra.kafka-image").asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        kafka = container;
        return new TestKafka(container.getBootstrapServers());
    }

    private static DockerImageName image(String property) {
        var images = new Properties();
        try (InputStream in = ContainerServers.class.getResourceAsStream("images.properties")) {
            images.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("images.properties cannot be read", e);
        }
        return DockerImageName.parse(System.getProperty(property, images.getProperty(property)));
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }
}
