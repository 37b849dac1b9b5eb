package org.chancery.platform.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.simulation.Schedule;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Ways to take events that look right and are not. */
final class BrokenTakers {

    private BrokenTakers() {}

    private static Cursor behind(List<Received> records, Cursor cursor) {
        Cursor after = cursor;
        for (Received record : records) {
            Long number = Envelopes.number(record);
            after = after.past(record, number);
        }
        return after;
    }

    private static void save(Engine engine, Tenure tenure, Lane lane, Cursor cursor) {
        engine.transactions().plainly(() -> {
            engine.ledger().leases().check(tenure);
            engine.ledger().positions().save(tenure.consumer(), lane.id(), cursor);
            return true;
        });
    }

    /** Walks lane by lane, and knows as little of the records as the taker that it has. */
    private interface ByLane extends Taker {

        Taker taker();

        void take(Tenure tenure, Lane lane, List<Received> records);

        @Override
        default void take(Tenure tenure, Map<Lane, List<Received>> records) {
            records.forEach((lane, each) -> take(tenure, lane, each));
        }

        @Override
        default boolean concerns(Received record) {
            return taker().concerns(record);
        }

        @Override
        default void retry(Tenure tenure, String aggregate) {
            taker().retry(tenure, aggregate);
        }
    }

    /** Commits the position, and then takes. */
    record PositionFirst(Taker taker, Engine engine) implements ByLane {

        @Override
        public void take(Tenure tenure, Lane lane, List<Received> records) {
            save(engine, tenure, lane, behind(records, lane.cursor()));
            taker.take(tenure, Map.of(lane, records));
        }
    }

    /** Takes events one by one, and commits the position afterwards. */
    record PositionLast(Taker taker, Engine engine, Feeds feeds) implements ByLane {

        @Override
        public void take(Tenure tenure, Lane lane, List<Received> records) {
            for (Received record : records) {
                Cursor before = lane.cursor();
                taker.take(tenure, Map.of(lane, List.of(record)));
                Cursor after = lane.cursor();
                // What the taker has committed with its rows is taken back, and committed again alone.
                if (!after.equals(before)) {
                    save(engine, tenure, lane, before);
                    save(engine, tenure, lane, after);
                }
            }
        }
    }

    /** Knows what it has taken by the ids of the last five seconds on the wall instead of by numbers. */
    record Window(Taker taker, Engine engine, Feeds feeds, Schedule schedule, Map<UUID, Instant> seen)
            implements ByLane {

        private static final Duration LENGTH = Duration.ofSeconds(5);

        Window(Taker taker, Engine engine, Feeds feeds, Schedule schedule) {
            this(taker, engine, feeds, schedule, new HashMap<>());
        }

        @Override
        public void take(Tenure tenure, Lane lane, List<Received> records) {
            var fresh = new ArrayList<Received>();
            for (Received record : records) {
                Long number = Envelopes.number(record);
                if (number != null && number <= lane.cursor().lastNumber() && !known(record, number)) {
                    again(tenure, record, number);
                }
                fresh.add(record);
            }
            taker.take(tenure, Map.of(lane, fresh));
            records.forEach(record -> {
                Long number = Envelopes.number(record);
                if (number != null) {
                    seen.put(Envelopes.read(record, number).id(), schedule.now());
                }
            });
        }

        private boolean known(Received record, long number) {
            Instant at = seen.get(Envelopes.read(record, number).id());
            return at != null && !at.plus(LENGTH).isBefore(schedule.now());
        }

        private void again(Tenure tenure, Received record, long number) {
            engine.transactions().in(tenure.consumer(), _ -> {
                engine.ledger().leases().check(tenure);
                feeds.apply(
                        Envelopes.read(record, number),
                        new Rows(new NamedParameterJdbcTemplate(engine.statements()), new Copies(engine.statements())));
                return true;
            });
        }
    }

    /** Goes on behind what is missing. */
    record OverGaps(Taker taker) implements ByLane {

        @Override
        public void take(Tenure tenure, Lane lane, List<Received> records) {
            for (Received record : records) {
                Long number = Envelopes.number(record);
                Cursor at = lane.cursor();
                if (number != null && number > at.lastNumber() + 1) {
                    lane.reached(new Cursor(record.offset(), number - 1, null));
                }
                taker.take(tenure, Map.of(lane, List.of(record)));
            }
        }
    }
}
