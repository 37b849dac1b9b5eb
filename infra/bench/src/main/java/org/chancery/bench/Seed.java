package org.chancery.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes events into our store as its commands would, by plain SQL, since so many commands would take hours. */
final class Seed {

    private static final int EVENTS_AT_ONCE = 50_000;

    /** The bytes are those that the codec and the metadata of the journal make of the same values. */
    private static final String EVENTS = """
            INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata)
            SELECT gen_random_uuid(), 'ledger', 'ledger/' || ledger, version, now(), 'entry-made', 1,
                   convert_to('{"ledger":"' || ledger || '","text":"' || ? || '"}', 'UTF8'),
                   convert_to('{"actor":"person:seo.yun","correlationid":"' || gen_random_uuid()
                              || '","marking":"OFFICIAL"}', 'UTF8')
            FROM unnest(?::uuid[]) WITH ORDINALITY AS seeded (ledger, nth), generate_series(0, ? - 1) AS version
            ORDER BY nth, version""";

    private Seed() {}

    /**
     * So many new ledgers of so many events each, one ledger after the other. None of their events waits for the relay.
     *
     * @param database with the tables of the journal
     */
    static List<UUID> ledgers(Site.Database database, int count, int events) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        database.run("ALTER TABLE event DISABLE TRIGGER every_event_goes_out");
        write(database, ids, events);
        database.run("ALTER TABLE event ENABLE TRIGGER every_event_goes_out", "VACUUM ANALYZE event", "CHECKPOINT");
        return ids;
    }

    private static void write(Site.Database database, List<UUID> ids, int events) {
        int atOnce = Math.max(1, EVENTS_AT_ONCE / events);
        try (var connection = database.source().getConnection();
                var statement = connection.prepareStatement(EVENTS)) {
            for (int from = 0; from < ids.size(); from += atOnce) {
                int to = Math.min(ids.size(), from + atOnce);
                statement.setString(1, Peer.TEXT);
                statement.setArray(
                        2,
                        connection.createArrayOf("uuid", ids.subList(from, to).toArray()));
                statement.setInt(3, events);
                statement.executeUpdate();
                tell(ids.size(), events, to, from);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(int ledgers, int events, int to, int from) {
        long million = 1_000_000L;
        if ((long) to * events / million > (long) from * events / million) {
            System.err.printf("stored %,d of %,d events%n", (long) to * events, (long) ledgers * events);
        }
    }
}
