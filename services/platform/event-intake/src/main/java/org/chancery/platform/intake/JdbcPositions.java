package org.chancery.platform.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Positions in PostgreSQL. */
final class JdbcPositions implements Positions {

    private final JdbcClient db;

    JdbcPositions(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<LaneId, Cursor> load(String consumer) {
        var cursors = new TreeMap<LaneId, Cursor>();
        db.sql("""
                        select topic, lane, next_offset, last_number, stopped_because from intake.position
                        where consumer = :consumer""").param("consumer", consumer).query(row -> {
            cursors.put(lane(row), cursor(row));
        });
        return cursors;
    }

    @Override
    public Map<String, Map<LaneId, Cursor>> loadAll() {
        var cursors = new TreeMap<String, Map<LaneId, Cursor>>();
        db.sql("select consumer, topic, lane, next_offset, last_number, stopped_because from intake.position")
                .query(row -> {
                    cursors.computeIfAbsent(row.getString("consumer"), _ -> new TreeMap<>())
                            .put(lane(row), cursor(row));
                });
        return cursors;
    }

    private static LaneId lane(ResultSet row) throws SQLException {
        return new LaneId(row.getString("topic"), row.getInt("lane"));
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(row.getLong("next_offset"), row.getLong("last_number"), row.getString("stopped_because"));
    }

    @Override
    public void save(String consumer, LaneId lane, Cursor cursor) {
        db.sql("""
                        insert into intake.position (consumer, topic, lane, next_offset, last_number, stopped_because)
                        values (:consumer, :topic, :lane, :offset, :number, :stopped)
                        on conflict (consumer, topic, lane) do update
                        set next_offset = excluded.next_offset, last_number = excluded.last_number,
                            stopped_because = excluded.stopped_because""")
                .param("consumer", consumer)
                .param("topic", lane.topic())
                .param("lane", lane.lane())
                .param("offset", cursor.nextOffset())
                .param("number", cursor.lastNumber())
                .param("stopped", cursor.stoppedBecause())
                .update();
    }
}
