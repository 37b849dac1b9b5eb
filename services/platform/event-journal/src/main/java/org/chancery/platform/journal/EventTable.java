package org.chancery.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the stream of one aggregate. */
final class EventTable {

    private static final String READ = """
            SELECT event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata
            FROM event WHERE aggregate_id = ? AND version >= ? ORDER BY version""";

    private static final String EXISTS = "SELECT EXISTS (SELECT FROM event WHERE aggregate_id = ?)";

    private static final String DIVERGED = "SELECT EXISTS (SELECT FROM divergence)";

    private final JdbcTemplate jdbc;

    EventTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The events of an aggregate from a version on, in order. */
    List<StoredEvent> read(String aggregateId, long fromVersion) {
        return jdbc.query(READ, (row, nth) -> event(row), aggregateId, fromVersion);
    }

    /** Whether the aggregate has any event. */
    boolean exists(String aggregateId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(EXISTS, Boolean.class, aggregateId));
    }

    /** Whether the topic has events that this table lacks. */
    boolean isDiverged() {
        return Boolean.TRUE.equals(jdbc.queryForObject(DIVERGED, Boolean.class));
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
