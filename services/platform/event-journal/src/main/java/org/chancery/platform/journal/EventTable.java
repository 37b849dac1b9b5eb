package org.chancery.platform.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends to the event table and reads the stream of one aggregate. */
final class EventTable {

    /** Goes before a statement, in the same round trip: it fails rather than wait for another process's transaction. */
    static final String WITHOUT_WAITING = "SET LOCAL lock_timeout = '100ms'; ";

    /** One statement whatever the number of events: one round trip, and the trigger fires once. */
    private static final String APPEND = """
            INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata)
            SELECT event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::int[], ?::bytea[], ?::bytea[])
                WITH ORDINALITY AS appended (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata, nth)
            ORDER BY nth""";

    private static final String READ = """
            SELECT event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata
            FROM event WHERE aggregate_id = ? AND version >= ? ORDER BY version""";

    private static final String EXISTS = "SELECT EXISTS (SELECT FROM event WHERE aggregate_id = ?)";

    private final JdbcTemplate jdbc;

    EventTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores the events in their order.
     *
     * @param withoutWaiting whether to fail where another transaction may be about to store the same version
     * @throws DuplicateKeyException where an aggregate already has an event of one of these versions
     * @throws UncategorizedSQLException in state 55P03 where it would have to wait
     */
    void append(List<StoredEvent> events, boolean withoutWaiting) {
        jdbc.update(connection -> appending(connection, events, withoutWaiting));
    }

    private static PreparedStatement appending(Connection connection, List<StoredEvent> events, boolean withoutWaiting)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(withoutWaiting ? WITHOUT_WAITING + APPEND : APPEND);
        var columns = new Columns(connection, events);
        statement.setArray(1, columns.of("uuid", StoredEvent::eventId));
        statement.setArray(2, columns.of("text", StoredEvent::aggregateType));
        statement.setArray(3, columns.of("text", StoredEvent::aggregateId));
        statement.setArray(4, columns.of("bigint", StoredEvent::version));
        statement.setArray(5, columns.of("timestamptz", StoredEvent::recordedAt));
        statement.setArray(6, columns.of("text", StoredEvent::type));
        statement.setArray(7, columns.of("int", StoredEvent::revision));
        statement.setArray(8, columns.ofBytes(StoredEvent::payload));
        statement.setArray(9, columns.ofBytes(StoredEvent::metadata));
        return statement;
    }

    private record Columns(Connection connection, List<StoredEvent> events) {

        java.sql.Array of(String type, Function<StoredEvent, Object> component) throws SQLException {
            return connection.createArrayOf(type, events.stream().map(component).toArray());
        }

        java.sql.Array ofBytes(Function<StoredEvent, byte[]> component) throws SQLException {
            return connection.createArrayOf(
                    "bytea", events.stream().map(component).toArray(byte[][]::new));
        }
    }

    /** The events of an aggregate from a version on, in order. */
    List<StoredEvent> read(String aggregateId, long fromVersion) {
        return jdbc.query(READ, (row, nth) -> event(row), aggregateId, fromVersion);
    }

    /** Whether the aggregate has any event. */
    boolean exists(String aggregateId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(EXISTS, Boolean.class, aggregateId));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }
}
