package org.chancery.platform.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the handlers of a batch of events write. Statements of the same text that follow one another are kept and sent in one
 * round trip, always in the order in which they were said, and at the latest before anything is read or the transaction
 * ends. Nobody therefore learns how many rows a statement touched: a handler that has to know asks {@link #db}.
 *
 * <p>Belongs to one transaction and one thread.
 */
public final class Rows {

    /** How many statements wait at most; one event may write many. */
    private static final int MOST = 1_000;

    /** The driver makes one insert of many, in which PostgreSQL lets no row be updated twice. */
    private static final String ALONE = "do update";

    private final NamedParameterJdbcOperations statements;
    private final JdbcClient db;
    private final List<SqlParameterSource> waiting = new ArrayList<>();
    private String sql = "";

    Rows(NamedParameterJdbcOperations statements) {
        this.statements = statements;
        this.db = JdbcClient.create(statements);
    }

    /**
     * Begins a statement that writes.
     *
     * @param text with a {@code :name} for each of its values, best a constant
     */
    public Write sql(String text) {
        return new Write(text);
    }

    /** For what a handler reads, after all that was written before. */
    public JdbcClient db() {
        flush();
        return db;
    }

    /** A statement in the making. */
    public final class Write {

        private final String text;
        private final MapSqlParameterSource values = new MapSqlParameterSource();

        private Write(String text) {
            this.text = text;
        }

        /**
         * Gives a name its value.
         *
         * @param value as JDBC takes it, or null; no collection, since every statement of a batch has as many values
         */
        public Write param(String name, @Nullable Object value) {
            if (value instanceof Collection) {
                throw new IllegalArgumentException(name + " is a collection: give an array");
            }
            values.addValue(name, value);
            return this;
        }

        /** Has it sent, now or with those that follow. */
        public void update() {
            if (!text.equals(sql) || waiting.size() == MOST) {
                flush();
                sql = text;
            }
            waiting.add(values);
            if (text.toLowerCase(Locale.ROOT).contains(ALONE)) {
                flush();
            }
        }
    }

    /** Sends what waits. */
    void flush() {
        SqlParameterSource[] values = waiting.toArray(SqlParameterSource[]::new);
        waiting.clear();
        switch (values.length) {
            case 0 -> {}
            case 1 -> statements.update(sql, values[0]);
            default -> statements.batchUpdate(sql, values);
        }
    }

    /** Drops what waits, as what wrote it has failed. */
    void forget() {
        waiting.clear();
    }
}
