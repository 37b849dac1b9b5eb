package org.chancery.platform.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.platform.intake.Copies.UnderWay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the handlers of a batch of events write. Statements of the same text that follow one another are kept and sent
 * together, plain inserts as binary copies while the next rows are made; always in the order in which they were said, and
 * at the latest before anything is read or the transaction ends. Nobody therefore learns how many rows a statement
 * touched: a handler that has to know asks {@link #db}.
 *
 * <p>Belongs to one transaction and one thread.
 */
public final class Rows {

    /** How many statements wait at most; one event may write many. */
    static final int MOST = 500;

    /** Fewer rows are not worth the beginning and end of a copy. */
    private static final int WORTH_A_COPY = 20;

    private final NamedParameterJdbcOperations statements;
    private final JdbcClient db;
    private final Copies copies;
    private String sql = "";
    private List<Map<String, @Nullable Object>> waiting = new ArrayList<>();
    private @Nullable Copied copied;

    /** Rows that a copy has on its way. */
    private record Copied(String sql, List<Map<String, @Nullable Object>> rows, UnderWay copy) {}

    Rows(NamedParameterJdbcOperations statements, Copies copies) {
        this.statements = statements;
        this.db = JdbcClient.create(statements);
        this.copies = copies;
    }

    /**
     * Begins a statement that writes.
     *
     * @param text with a {@code :name} for each of its values, best a constant
     */
    public Write sql(String text) {
        return new Write(text);
    }

    /** For what a handler reads, after all that was written before; to be asked for anew after more was written. */
    public JdbcClient db() {
        flush();
        return db;
    }

    /** A statement in the making. */
    public final class Write {

        private final String text;
        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Write(String text) {
            this.text = text;
        }

        /**
         * Gives a name its value.
         *
         * @param value as JDBC takes it, or null; no collection, since every statement of a batch has as many values, and
         *     not changed afterwards
         */
        public Write param(String name, @Nullable Object value) {
            if (value instanceof Collection) {
                throw new IllegalArgumentException(name + " is a collection: give an array");
            }
            values.put(name, value);
            return this;
        }

        /** Has it sent, now or with those that follow. */
        public void update() {
            if (!text.equals(sql)) {
                flush();
                sql = text;
            }
            waiting.add(values);
            if (waiting.size() == MOST) {
                send();
            }
        }
    }

    /** Sends what waits, and waits for what is on its way. */
    void flush() {
        send();
        arrive();
    }

    /** Drops what waits, as what wrote it has failed. Nothing is on its way afterwards. */
    void forget() {
        waiting.clear();
        Copied last = copied;
        copied = null;
        if (last != null) {
            last.copy.awaitEnd();
        }
    }

    private void send() {
        arrive();
        if (waiting.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> rows = waiting;
        waiting = new ArrayList<>();
        UnderWay copy = rows.size() < WORTH_A_COPY ? null : copies.begin(sql, rows);
        if (copy == null) {
            write(sql, rows);
        } else {
            copied = new Copied(sql, rows, copy);
        }
    }

    private void arrive() {
        Copied last = copied;
        copied = null;
        if (last != null && !last.copy.ended()) {
            write(last.sql, last.rows);
        }
    }

    private void write(String text, List<Map<String, @Nullable Object>> rows) {
        SqlParameterSource[] values =
                rows.stream().map(MapSqlParameterSource::new).toArray(SqlParameterSource[]::new);
        if (values.length == 1) {
            statements.update(text, values[0]);
        } else {
            statements.batchUpdate(text, values);
        }
    }
}
