package org.chancery.platform.journal.jar;

import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.chancery.platform.teststack.TestDatabase;
import org.chancery.platform.teststack.TestStack;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database and an empty topic, for as many processes of the jar service as a test starts on them. */
public final class JarServers {

    private final TestDatabase database;
    private final String kafka = TestStack.kafka().bootstrap();
    private final String prefix;

    /** Makes the topic, with a partition for each lane. */
    public JarServers() {
        database = TestStack.postgres().newDatabase("jars");
        prefix = database.name() + ".";
        createOwnTopic("jars", 4);
    }

    private JarServers(TestDatabase database, String prefix) {
        this.database = database;
        this.prefix = prefix;
    }

    /** The same topics beside another database. */
    public JarServers with(TestDatabase other) {
        return new JarServers(other, prefix);
    }

    /** The same topics beside a copy of the database as it is now. Nobody may be connected to it. */
    public JarServers copy() {
        return with(TestStack.postgres().copy(database));
    }

    /** Where the broker is. */
    public String kafka() {
        return kafka;
    }

    /** What stands before the names of this test's topics. */
    public String prefix() {
        return prefix;
    }

    /** A new connection each time, as the owner of the database. */
    public DataSource database() {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    /** What a process needs to know. The address of the database is made from it by the shipped settings. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.application.name", database.name(),
                "chancery.postgres", database.address(),
                "spring.datasource.username", database.user(),
                "chancery.database.password", database.password(),
                "chancery.kafka", kafka,
                "chancery.topic-prefix", prefix());
    }

    /** Starts a process. */
    public ConfigurableApplicationContext start(Map<String, String> more) {
        return start(JarService.class, more);
    }

    /** Starts a process of another release. */
    public ConfigurableApplicationContext start(Class<?> service, Map<String, String> more) {
        var properties = new LinkedHashMap<>(properties());
        properties.putAll(more);
        String[] arguments = properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(service)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    /** Makes a topic of this test. */
    public void createOwnTopic(String name, int partitions) {
        createTopic(kafka, prefix() + name, partitions);
    }

    /** Deletes a topic of this test, and returns when it is gone. */
    public void dropOwnTopic(String name) {
        String topic = prefix() + name;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka, "enable.metrics.push", false))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(topic));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a topic on any broker. */
    public static void createTopic(String bootstrap, String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap, "enable.metrics.push", false))) {
            var topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
