package org.chancery.platform.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The books in PostgreSQL, one round trip for each side of a batch. Their transactions do not wait for the disk: rows and
 * position are lost together, and what was lost is read again, since nobody goes on from a position that is not there any
 * more. A connection alone does not tell: the pool may have made a new one unnoticed.
 *
 * @see <a href="https://www.postgresql.org/docs/18/wal-async-commit.html">asynchronous commit</a>
 */
final class JdbcBooks implements Books {

    private static final String OPEN = """
            select epoch, set_config('synchronous_commit', 'off', true), array(
                select distinct aggregate from intake.parked_event
                where consumer = lease.consumer and aggregate = any (?)) as queues, (
                select mine.nth
                from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
                    with ordinality as mine (topic, lane, next_offset, last_number, nth)
                left join intake.position as stored
                    on stored.consumer = lease.consumer and stored.topic = mine.topic and stored.lane = mine.lane
                where coalesce(stored.next_offset, 0) <> mine.next_offset
                   or coalesce(stored.last_number, 0) <> mine.last_number
                limit 1) as lost
            from intake.lease where consumer = ? for update""";

    private static final String ENTER = """
            with held as (
                update intake.lease set lease_until = clock_timestamp() + make_interval(secs => ?)
                where consumer = ? and epoch = ?
                returning consumer, edition, set_config('synchronous_commit', 'off', true)
            ), noted as (
                insert into intake.applied (edition, aggregate, version)
                select edition, aggregate, version
                from held, unnest(?::text[], ?::bigint[]) as newest (aggregate, version) order by aggregate
                on conflict (edition, aggregate) do update set version = greatest(applied.version, excluded.version)
            )
            insert into intake.position (consumer, topic, lane, next_offset, last_number, stopped_because)
            select consumer, topic, lane, next_offset, last_number, stopped_because
            from held, unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::text[])
                as reached (topic, lane, next_offset, last_number, stopped_because)
            on conflict (consumer, topic, lane) do update
            set next_offset = excluded.next_offset, last_number = excluded.last_number,
                stopped_because = excluded.stopped_because""";

    private final JdbcOperations statements;
    private final double seconds;

    /** @param lease how long a lease holds without being extended */
    JdbcBooks(JdbcOperations statements, Duration lease) {
        this.statements = statements;
        this.seconds = lease.toMillis() / 1000.0;
    }

    /** @param lost which of the lanes is not as it was written, from 1; 0 where all are */
    private record Opened(long epoch, Set<String> queues, int lost) {}

    @Override
    public Set<String> open(Tenure tenure, Collection<Lane> lanes, Collection<String> aggregates) {
        Opened opened = statements
                .query(
                        OPEN,
                        (row, _) -> opened(row),
                        aggregates.toArray(String[]::new),
                        lanes.stream().map(lane -> lane.id().topic()).toArray(String[]::new),
                        lanes.stream().map(lane -> lane.id().lane()).toArray(Integer[]::new),
                        lanes.stream().map(lane -> lane.written().nextOffset()).toArray(Long[]::new),
                        lanes.stream().map(lane -> lane.written().lastNumber()).toArray(Long[]::new),
                        tenure.consumer())
                .stream()
                .filter(each -> each.epoch == tenure.epoch())
                .findFirst()
                .orElseThrow(() -> new LeaseLost(tenure));
        if (opened.lost > 0) {
            throw new PositionLost(
                    tenure.consumer(), List.copyOf(lanes).get(opened.lost - 1).id());
        }
        return opened.queues;
    }

    private static Opened opened(ResultSet row) throws SQLException {
        var queues = (String[]) row.getArray("queues").getArray();
        return new Opened(row.getLong("epoch"), new HashSet<>(Arrays.asList(queues)), row.getInt("lost"));
    }

    @Override
    public void enter(Tenure tenure, Map<LaneId, Cursor> cursors, Map<String, Long> versions) {
        Set<LaneId> lanes = cursors.keySet();
        Collection<Cursor> reached = cursors.values();
        int entered = statements.update(
                ENTER,
                seconds,
                tenure.consumer(),
                tenure.epoch(),
                versions.keySet().toArray(String[]::new),
                versions.values().toArray(Long[]::new),
                lanes.stream().map(LaneId::topic).toArray(String[]::new),
                lanes.stream().map(LaneId::lane).toArray(Integer[]::new),
                reached.stream().map(Cursor::nextOffset).toArray(Long[]::new),
                reached.stream().map(Cursor::lastNumber).toArray(Long[]::new),
                reached.stream().map(Cursor::stoppedBecause).toArray(String[]::new));
        if (entered == 0) {
            throw new LeaseLost(tenure);
        }
    }
}
