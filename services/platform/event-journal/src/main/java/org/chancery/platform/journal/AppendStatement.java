package org.chancery.platform.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
                SELECT set_config('lock_timeout', ?, true), (SELECT refuse_what_is_appended(finding) FROM divergence)),
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
     * @throws DuplicateKeyException where an aggregate already has an event of one of these versions, or a key an answer
     * @throws UncategorizedSQLException in state 55P03 where it would have to wait
     * @throws StoreFull where there is no room; nothing was stored then
     * @throws StoreDiverged where the topic is ahead of the store; nothing was stored then
     * @throws DataAccessException where the store fails otherwise; whether anything was stored may be unknown then
     */
    void store(List<Append> appends, boolean withoutWaiting) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setString(1, withoutWaiting ? HARDLY_ANY : UNLIMITED);
            events(new Columns<>(connection, statement, 2), appends);
            answers(new Columns<>(connection, statement, 11), appends);
            statement.executeUpdate();
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

    private static void events(Columns<StoredEvent> columns, List<Append> appends) throws SQLException {
        for (Append append : appends) {
            columns.rows.addAll(append.events());
        }
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

    private static void answers(Columns<Answer> columns, List<Append> appends) throws SQLException {
        for (Append append : appends) {
            Answer answer = append.answer();
            if (answer != null) {
                columns.rows.add(answer);
            }
        }
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
        private final List<R> rows = new ArrayList<>();
        private int next;

        Columns(Connection connection, PreparedStatement statement, int first) {
            this.connection = connection;
            this.statement = statement;
            this.next = first;
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
