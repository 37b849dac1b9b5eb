package org.chancery.platform.journal.relay;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.chancery.platform.envelope.Subject;

/** Puts events into the store under numbers that they were given before. */
final class RestoredEvents {

    private static final String CONTRADICTED = """
            SELECT event.aggregate_id || ' at version ' || event.version
            FROM unnest(?::text[]::uuid[], ?::text[], ?::bigint[]) AS given (event_id, aggregate_id, version)
            JOIN event USING (aggregate_id, version) WHERE event.event_id <> given.event_id
            ORDER BY 1 LIMIT 1""";

    /** What the backup already had and had not sent is there, and waits in the outbox. */
    private static final String STORE = """
            INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata)
            SELECT event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata
            FROM unnest(?::text[]::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[]::timestamptz[], ?::text[], ?::int[],
                    ?::bytea[], ?::bytea[])
                WITH ORDINALITY AS given (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload,
                    metadata, nth)
            ORDER BY nth ON CONFLICT (event_id) DO NOTHING""";

    private static final String TAKE_OUT = """
            DELETE FROM outbox USING event
            WHERE event_index = global_index AND event_id = ANY (?::text[]::uuid[]) AND lane = ?""";

    private static final String NUMBER = """
            INSERT INTO stamped_batch (lane, first_number, event_indexes)
            SELECT ?, ?, array_agg(global_index ORDER BY nth)
            FROM unnest(?::text[]::uuid[]) WITH ORDINALITY AS given (event_id, nth) JOIN event USING (event_id)""";

    private static final String MOVE =
            "UPDATE lane SET last_number = ?, sent_through = ? WHERE lane = ? AND last_number = ?";

    private final RelaySession session;

    RestoredEvents(RelaySession session) {
        this.session = session;
    }

    /**
     * Adds events of one lane, which bear the numbers after the last that was given, and commits.
     *
     * @throws TailNotTaken where the store has something else in their place; nothing was added then
     */
    void add(List<OutgoingEvent> events) {
        session.inOneTransaction(() -> {
            refuseContradictions(events);
            store(events);
            number(events);
        });
    }

    private void refuseContradictions(List<OutgoingEvent> events) {
        session.jdbc()
                .sql(CONTRADICTED)
                .params(
                        column(events, String[]::new, event -> event.id().toString()),
                        column(events, String[]::new, OutgoingEvent::subject),
                        column(events, Long[]::new, OutgoingEvent::version))
                .query(String.class)
                .optional()
                .ifPresent(where -> {
                    throw new TailNotTaken("the store has another event than the topic of " + where
                            + ": it took commands after it was restored, and is to be restored once more");
                });
    }

    private void store(List<OutgoingEvent> events) {
        session.jdbc()
                .sql(STORE)
                .params(
                        column(events, String[]::new, event -> event.id().toString()),
                        column(
                                events,
                                String[]::new,
                                event -> Subject.parse(event.subject()).kind()),
                        column(events, String[]::new, OutgoingEvent::subject),
                        column(events, Long[]::new, OutgoingEvent::version),
                        column(
                                events,
                                String[]::new,
                                event -> event.recordedAt().toString()),
                        column(events, String[]::new, OutgoingEvent::type),
                        column(events, Integer[]::new, OutgoingEvent::revision),
                        column(events, byte[][]::new, OutgoingEvent::payload),
                        column(events, byte[][]::new, OutgoingEvent::metadata))
                .update();
    }

    private void number(List<OutgoingEvent> events) {
        int lane = events.getFirst().lane();
        long first = events.getFirst().number();
        long last = events.getLast().number();
        String[] ids = column(events, String[]::new, event -> event.id().toString());
        int waiting = session.jdbc().sql(TAKE_OUT).params(ids, lane).update();
        if (waiting != events.size()) {
            throw new TailNotTaken("of the events %d to %d of lane %d some have another number or lane in the store"
                    .formatted(first, last, lane));
        }
        session.jdbc().sql(NUMBER).params(lane, first, ids).update();
        if (session.jdbc().sql(MOVE).params(last, last, lane, first - 1).update() != 1) {
            throw new TailNotTaken("lane %d does not end before number %d".formatted(lane, first));
        }
    }

    private static <T> T[] column(
            List<OutgoingEvent> events, IntFunction<T[]> array, Function<OutgoingEvent, T> component) {
        return events.stream().map(component).toArray(array);
    }
}
