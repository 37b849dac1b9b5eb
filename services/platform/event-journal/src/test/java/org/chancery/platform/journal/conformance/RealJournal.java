package org.chancery.platform.journal.conformance;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.relay.RelayInSteps;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes of a service on one store, their own relays switched off, and the topic. */
final class RealJournal implements JournalUnderTest, AutoCloseable {

    private final JarServers servers = new JarServers();
    private final List<ConfigurableApplicationContext> contexts = Stream.generate(
                    () -> servers.start(Map.of("chancery.relay.enabled", "false")))
            .limit(2)
            .toList();
    private final JdbcClient jdbc = JdbcClient.create(servers.database());

    @Override
    public List<Commands> processes() {
        return contexts.stream().map(context -> context.getBean(Commands.class)).toList();
    }

    @Override
    public Streams streams() {
        return contexts.getFirst().getBean(Streams.class);
    }

    @Override
    public List<Stored> stored(Subject subject) {
        return jdbc.sql("SELECT event_id, version, payload FROM event WHERE aggregate_id = ? ORDER BY global_index")
                .param(subject.toString())
                .query((row, nth) -> new Stored(row.getString(1), row.getLong(2), row.getBytes(3)))
                .list();
    }

    @Override
    public int outboxRows(Subject subject) {
        return jdbc.sql("SELECT count(*) FROM outbox JOIN event ON global_index = event_index WHERE aggregate_id = ?")
                .param(subject.toString())
                .query(Integer.class)
                .single();
    }

    @Override
    public ForeignAppend appendBehindTheJournalsBack(Subject subject) {
        try {
            Connection connection = servers.database().getConnection();
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("""
                    INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata)
                    VALUES (?, 'jar', ?, 0, now(), 'jar-sealed', 1, ?, ?)""")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, subject.toString());
                insert.setBytes(3, ("{\"jar\":\"" + subject.id() + "\"}").getBytes(StandardCharsets.UTF_8));
                insert.setBytes(4, "{\"actor\":\"person:somebody\"}".getBytes(StandardCharsets.UTF_8));
                insert.executeUpdate();
            }
            return () -> commitAndClose(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void commitAndClose(Connection connection) {
        try (connection) {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public RelayUnderTest relay() {
        return new RelayInSteps(servers.database(), servers.kafka(), servers.prefix(), "jars");
    }

    @Override
    public List<Published> published() {
        return new Topic(servers.kafka(), servers.prefix() + "jars").read();
    }

    @Override
    public void close() {
        contexts.forEach(ConfigurableApplicationContext::close);
    }
}
