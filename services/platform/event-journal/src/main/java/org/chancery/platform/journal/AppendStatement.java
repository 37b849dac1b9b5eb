package org.chancery.platform.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.chancery.platform.deciding.StoreDiverged;
import org.chancery.platform.deciding.StoreFull;
import org.chancery.platform.journal.Append.Answer;
import org.chancery.platform.journal.relay.OutgoingEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Stores events and answers in one statement that is its own transaction: one round trip and one flush to the disk, and the
 * trigger fires once, however many commands they come from.
 */
final class AppendStatement {

    /**
     * How long a row may wait for what another process is about to store under the same version or key is said within the
     * statement; both inserts read from there, so that it holds for both of them and ends with the transaction. What the
     * relay, here or in another process, has found out about the store is looked at there too.
     */
    private static final String STORE = """
            WITH patience AS MATERIALIZED (
                SELECT set_config('lock_timeout', ?, true), set_config('chancery.numbers', ?, true),
                       (SELECT refuse_what_is_appended(finding) FROM divergence)),
            stored AS (
                INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata)
                SELECT event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata
                FROM patience, unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::int[], ?::bytea[], ?::bytea[])
                    WITH ORDINALITY AS appended (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata, nth)
                ORDER BY nth)
            INSERT INTO answered_request (owner, key, fingerprint, subject, version, events, answered_at)
            SELECT owner, key, fingerprint, subject, version, events, answered_at
            FROM patience, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::timestamptz[])
                AS answered (owner, key, fingerprint, subject, version, events, answered_at)""";

    /** Both are sent together and are one transaction. */
    private static final String STORE_AND_TELL = STORE + "; SELECT current_setting('chancery.numbers')";

    /**
     * In bytes. Whoever wants numbers holds lanes until its commit. Where more is stored at once the relay gives all of it
     * numbers with less work.
     */
    private static final int LITTLE = 8 * 1024;

    /** What the trigger is asked by, which says in its place what it gave. */
    private static final String NUMBERS_WANTED = "wanted";

    /** A statement that finds no room stores nothing; a database that finds none for its log is gone, and says something else. */
    private static final String DISK_FULL = "53100";

    /** What {@code refuse_what_is_appended} fails with. */
    private static final String DIVERGED = "ZD001";

    private static final String UNLIMITED = "0";
    private static final String HARDLY_ANY = "100ms";

    private final DataSource database;
    private final SQLExceptionTranslator translator = new SQLExceptionSubclassTranslator();

    /** @param database takes part in no transaction that a caller has open: what is stored may not be rolled back any more */
    AppendStatement(DataSource database) {
        this.database = database;
    }

    /**
     * Stores the appends in their order, all or none.
     *
     * @param withoutWaiting whether to fail where another transaction may be about to store the same version or key
     * @return those of their events that were given numbers at once, in their order
     * @throws DuplicateKeyException where an aggregate already has an event of one of these versions, or a key an answer
     * @throws UncategorizedSQLException in state 55P03 where it would have to wait
     * @throws StoreFull where there is no room; nothing was stored then
     * @throws StoreDiverged where the topic is ahead of the store; nothing was stored then
     * @throws DataAccessException where the store fails otherwise; whether anything was stored may be unknown then
     */
    List<OutgoingEvent> store(List<Append> appends, boolean withoutWaiting) {
        List<StoredEvent> events = Append.events(appends);
        boolean numbered =
                !events.isEmpty() && appends.stream().mapToInt(Append::bytes).sum() <= LITTLE;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(numbered ? STORE_AND_TELL : STORE)) {
            statement.setString(1, withoutWaiting ? HARDLY_ANY : UNLIMITED);
            statement.setString(2, numbered ? NUMBERS_WANTED : "");
            events(new Columns<>(connection, statement, 3, events));
            answers(new Columns<>(connection, statement, 12, answers(appends)));
            statement.execute();
            return numbered ? numbered(events, told(statement)) : List.of();
        } catch (SQLException e) {
            if (DISK_FULL.equals(e.getSQLState())) {
                throw new StoreFull("the store could not write another event");
            }
            if (DIVERGED.equals(e.getSQLState())) {
                throw new StoreDiverged(String.valueOf(e.getMessage()));
            }
            DataAccessException translated = translator.translate("append", STORE, e);
            throw translated == null ? new UncategorizedSQLException("append", STORE, e) : translated;
        }
    }

    /** What the second statement says. */
    private static String told(PreparedStatement statement) throws SQLException {
        if (!statement.getMoreResults()) {
            throw new IllegalStateException("nobody says which numbers were given");
        }
        try (ResultSet row = statement.getResultSet()) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<OutgoingEvent> numbered(List<StoredEvent> events, String numbers) {
        var numbered = new ArrayList<OutgoingEvent>();
        if (!numbers.equals(NUMBERS_WANTED)) {
            String[] places = numbers.split(" ", -1);
            for (int nth = 0; nth < places.length; nth++) {
                int colon = places[nth].indexOf(':');
                if (colon > 0) {
                    numbered.add(events.get(nth)
                            .under(
                                    Integer.parseInt(places[nth].substring(0, colon)),
                                    Long.parseLong(places[nth].substring(colon + 1))));
                }
            }
        }
        return numbered;
    }

    private static void events(Columns<StoredEvent> columns) throws SQLException {
        columns.add("uuid", Object[]::new, StoredEvent::eventId);
        columns.add("text", String[]::new, StoredEvent::aggregateType);
        columns.add("text", String[]::new, StoredEvent::aggregateId);
        columns.add("bigint", Long[]::new, StoredEvent::version);
        columns.add("timestamptz", Object[]::new, event -> event.recordedAt().atOffset(ZoneOffset.UTC));
        columns.add("text", String[]::new, StoredEvent::type);
        columns.add("int", Integer[]::new, StoredEvent::revision);
        columns.add("bytea", byte[][]::new, StoredEvent::payload);
        columns.add("bytea", byte[][]::new, StoredEvent::metadata);
    }

    private static List<Answer> answers(List<Append> appends) {
        var answers = new ArrayList<Answer>();
        for (Append append : appends) {
            Answer answer = append.answer();
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private static void answers(Columns<Answer> columns) throws SQLException {
        columns.add("text", String[]::new, answer -> answer.key().owner());
        columns.add("text", String[]::new, answer -> answer.key().key());
        columns.add("text", String[]::new, answer -> answer.key().fingerprint());
        columns.add("text", String[]::new, answer -> answer.receipt().subject().toString());
        columns.add("bigint", Long[]::new, answer -> answer.receipt().version());
        columns.add("int", Integer[]::new, answer -> answer.receipt().events());
        columns.add("timestamptz", Object[]::new, answer -> answer.at().atOffset(ZoneOffset.UTC));
    }

    /** The arrays of one table, set as parameters one after the other. */
    private static final class Columns<R> {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<R> rows;
        private int next;

        Columns(Connection connection, PreparedStatement statement, int first, List<R> rows) {
            this.connection = connection;
            this.statement = statement;
            this.next = first;
            this.rows = rows;
        }

        /** @param array of the class that the driver sends as binary, where it has one for the type */
        <T> void add(String type, IntFunction<T[]> array, Function<R, ? extends T> component) throws SQLException {
            T[] values = array.apply(rows.size());
            for (int row = 0; row < values.length; row++) {
                values[row] = component.apply(rows.get(row));
            }
            statement.setArray(next++, connection.createArrayOf(type, values));
        }
    }
}
