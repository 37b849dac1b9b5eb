package org.chancery.platform.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.platform.intake.ConsumerStatus.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the consumers of this service stand, in all its instances together. */
public final class IntakeStatus {

    private final List<ConsumerSpec> consumers;
    private final JdbcClient db;
    private final Positions positions;
    private final TopicEnds ends;

    IntakeStatus(List<ConsumerSpec> consumers, JdbcClient db, TopicEnds ends) {
        this.consumers = consumers;
        this.db = db;
        this.positions = new JdbcPositions(db);
        this.ends = ends;
    }

    /** Every view, follower and reaction, in the order of their kinds. */
    public List<ConsumerStatus> all() {
        Map<String, Long> parked = parked();
        Set<String> held = held();
        Map<String, Map<LaneId, Cursor>> cursors = positions.loadAll();
        return consumers.stream()
                .map(consumer -> status(
                        consumer,
                        cursors.getOrDefault(consumer.name(), Map.of()),
                        parked.getOrDefault(consumer.name(), 0L),
                        held.contains(consumer.name())))
                .toList();
    }

    /** By consumer, how long the oldest event that it has not taken is known to be there; empty without a broker. */
    Map<String, Duration> behind() {
        Map<LaneId, Long> known = ends.get().orElse(Map.of());
        Map<String, Map<LaneId, Cursor>> cursors = positions.loadAll();
        var behind = new HashMap<String, Duration>();
        for (ConsumerSpec consumer : consumers) {
            Map<LaneId, Cursor> own = cursors.getOrDefault(consumer.name(), Map.of());
            known.keySet().stream()
                    .filter(lane -> consumer.topics().contains(lane.topic()))
                    .map(lane -> ends.seen()
                            .since(lane, own.getOrDefault(lane, Cursor.START).nextOffset()))
                    .max(Comparator.naturalOrder())
                    .ifPresent(longest -> behind.put(consumer.name(), longest));
        }
        return behind;
    }

    private ConsumerStatus status(ConsumerSpec consumer, Map<LaneId, Cursor> cursors, long parked, boolean held) {
        var gaps = new ArrayList<String>();
        cursors.values()
                .forEach(cursor -> Optional.ofNullable(cursor.stoppedBecause()).ifPresent(gaps::add));
        Progressed progressed = progressed(consumer, cursors);
        Long lag = progressed.total() == null ? null : progressed.total() - progressed.taken();
        return new ConsumerStatus(consumer.name(), consumer.kind(), state(lag, gaps, held), lag, parked, gaps);
    }

    private static State state(@Nullable Long lag, List<String> gaps, boolean held) {
        if (!gaps.isEmpty()) {
            return State.STOPPED;
        }
        if (!held) {
            return State.IDLE;
        }
        return lag != null && lag == 0 ? State.UP_TO_DATE : State.CATCHING_UP;
    }

    /** How far a consumer has come in the topics of another one's feeds. */
    Progressed progressed(ConsumerSpec consumer, Map<LaneId, Cursor> cursors) {
        long taken = 0;
        long total = 0;
        Map<LaneId, Long> known = ends.get().orElse(null);
        if (known == null) {
            return new Progressed(
                    cursors.values().stream().mapToLong(Cursor::nextOffset).sum(), null);
        }
        for (Map.Entry<LaneId, Long> end : known.entrySet()) {
            if (consumer.topics().contains(end.getKey().topic())) {
                total += end.getValue();
                taken += Math.min(
                        end.getValue(),
                        cursors.getOrDefault(end.getKey(), Cursor.START).nextOffset());
            }
        }
        return new Progressed(taken, total);
    }

    /** Records taken and records there are; the latter null where the broker did not say. */
    record Progressed(long taken, @Nullable Long total) {}

    private Map<String, Long> parked() {
        var counts = new HashMap<String, Long>();
        db.sql("select consumer, count(*) as parked from intake.parked_event group by consumer")
                .query(row -> {
                    counts.put(row.getString("consumer"), row.getLong("parked"));
                });
        return counts;
    }

    private Set<String> held() {
        return new HashSet<>(db.sql("select consumer from intake.lease where lease_until > clock_timestamp()")
                .query(String.class)
                .list());
    }
}
