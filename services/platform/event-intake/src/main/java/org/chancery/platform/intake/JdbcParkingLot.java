package org.chancery.platform.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.platform.intake.Received.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parked events in PostgreSQL. */
final class JdbcParkingLot implements ParkingLot {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient db;

    JdbcParkingLot(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void park(String consumer, Entry entry) {
        Received record = entry.record();
        db.sql("""
                        insert into intake.parked_event (consumer, topic, lane, record_offset, number, aggregate, key,
                            header_names, header_values, body, reason)
                        values (:consumer, :topic, :lane, :offset, :number, :aggregate, :key, :names, :values, :body, :reason)
                        on conflict do nothing""")
                .param("consumer", consumer)
                .param("topic", record.topic())
                .param("lane", record.lane())
                .param("offset", record.offset())
                .param("number", entry.number())
                .param("aggregate", entry.aggregate())
                .param("key", array(record.key()))
                .param("names", record.headers().stream().map(Header::name).toArray(String[]::new))
                .param(
                        "values",
                        record.headers().stream()
                                .map(header -> array(header.value()))
                                .toArray(byte[][]::new))
                .param("body", array(record.body()))
                .param("reason", shortened(entry.reason()))
                .update();
    }

    @Override
    public Set<String> queuesAmong(String consumer, Collection<String> aggregates) {
        return new HashSet<>(db.sql("""
                        select distinct aggregate from intake.parked_event
                        where consumer = :consumer and aggregate = any (:aggregates)""")
                .param("consumer", consumer)
                .param("aggregates", aggregates.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public Optional<String> nextQueue(String consumer, String after) {
        return db.sql("""
                        select aggregate from intake.parked_event where consumer = :consumer and aggregate > :after
                        order by aggregate limit 1""")
                .param("consumer", consumer)
                .param("after", after)
                .query(String.class)
                .optional();
    }

    @Override
    public List<Entry> queue(String consumer, String aggregate, int limit) {
        return db.sql("""
                        select * from intake.parked_event where consumer = :consumer and aggregate = :aggregate
                        order by topic, lane, number, record_offset limit :limit""")
                .param("consumer", consumer)
                .param("aggregate", aggregate)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    @Override
    public void remove(String consumer, Entry entry) {
        at(consumer, entry, "delete from intake.parked_event").update();
    }

    @Override
    public void stillWaits(String consumer, Entry entry, String reason) {
        at(consumer, entry, "update intake.parked_event set reason = :reason")
                .param("reason", shortened(reason))
                .update();
    }

    @Override
    public List<Parked> list(String consumer, int limit) {
        return db.sql("""
                        select topic, lane, record_offset, number, aggregate, reason, parked_at from intake.parked_event
                        where consumer = :consumer order by parked_at, topic, lane, record_offset limit :limit""")
                .param("consumer", consumer)
                .param("limit", limit)
                .query((row, _) -> new Parked(
                        "%s-%d@%d".formatted(row.getString("topic"), row.getInt("lane"), row.getLong("record_offset")),
                        row.getObject("number", Long.class),
                        row.getString("aggregate"),
                        row.getString("reason"),
                        row.getTimestamp("parked_at").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec at(String consumer, Entry entry, String action) {
        Received record = entry.record();
        return db.sql(action
                        + " where consumer = :consumer and topic = :topic and lane = :lane and record_offset = :offset"
                        + " and number is not distinct from :number")
                .param("consumer", consumer)
                .param("topic", record.topic())
                .param("lane", record.lane())
                .param("offset", record.offset())
                .param("number", entry.number(), Types.BIGINT);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var record = new Received(
                row.getString("topic"),
                row.getInt("lane"),
                row.getLong("record_offset"),
                Bytes.ofNullable(row.getBytes("key")),
                headers(row.getArray("header_names"), row.getArray("header_values")),
                Bytes.ofNullable(row.getBytes("body")));
        return new Entry(
                record, row.getObject("number", Long.class), row.getString("aggregate"), row.getString("reason"));
    }

    private static List<Header> headers(Array names, Array values) throws SQLException {
        var headers = new ArrayList<Header>();
        Object[] name = (Object[]) names.getArray();
        Object[] value = (Object[]) values.getArray();
        for (int i = 0; i < name.length; i++) {
            headers.add(new Header((String) name[i], Bytes.ofNullable((byte[]) value[i])));
        }
        return headers;
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.array();
    }

    private static String shortened(String reason) {
        String printable = reason.replace("\0", "");
        return printable.length() <= LONGEST_REASON ? printable : printable.substring(0, LONGEST_REASON);
    }
}
