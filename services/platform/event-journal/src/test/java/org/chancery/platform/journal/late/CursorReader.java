package org.chancery.platform.journal.late;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the journal's table by a query that remembers the last row, as plain designs do. */
final class CursorReader implements Reader {

    private final JdbcClient jdbc;
    private final String query;
    private final List<Told> told = new ArrayList<>();
    private long lastTransaction;
    private long lastIndex;

    private CursorReader(DataSource database, String query) {
        this.jdbc = JdbcClient.create(database);
        this.query = query;
    }

    /** What has a greater number than the last. */
    static CursorReader bySequence(DataSource database) {
        return new CursorReader(database, "WHERE global_index > :index ORDER BY global_index");
    }

    /** What comes from a later transaction than the last. */
    static CursorReader byTransaction(DataSource database) {
        return new CursorReader(
                database,
                "WHERE (xmin::text::bigint, global_index) > (:transaction, :index)"
                        + " ORDER BY xmin::text::bigint, global_index");
    }

    /** The same, but only of transactions before the oldest that is still open anywhere in the cluster. */
    static CursorReader byTransactionBehindTheHorizon(DataSource database) {
        return new CursorReader(
                database,
                "WHERE (xmin::text::bigint, global_index) > (:transaction, :index)"
                        + " AND xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
                        + " ORDER BY xmin::text::bigint, global_index");
    }

    @Override
    public void look() {
        jdbc.sql("SELECT aggregate_id, version, xmin::text::bigint, global_index FROM event " + query)
                .param("transaction", lastTransaction)
                .param("index", lastIndex)
                .query(row -> {
                    told.add(new Told(row.getString(1), row.getLong(2)));
                    lastTransaction = row.getLong(3);
                    lastIndex = row.getLong(4);
                });
    }

    @Override
    public List<Told> told() {
        return List.copyOf(told);
    }
}
