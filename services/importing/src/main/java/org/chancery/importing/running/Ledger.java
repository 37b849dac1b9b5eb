package org.chancery.importing.running;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which records were begun, by whom, and which are in. */
@Component
final class Ledger {

    private final JdbcClient db;

    Ledger(JdbcClient db) {
        this.db = db;
    }

    /** A record as it was begun. */
    record Entry(String fingerprint, String by, boolean isDone) {}

    /** Begins a record, unless it was begun before; then that beginning counts. */
    Entry begin(String record, String fingerprint, String by) {
        db.sql("insert into imported_record (id, fingerprint, begun_by) values (?, ?, ?) on conflict (id) do nothing")
                .params(record, fingerprint, by)
                .update();
        return db.sql("select fingerprint, begun_by, done_at is not null as done from imported_record where id = ?")
                .param(record)
                .query((row, _) ->
                        new Entry(row.getString("fingerprint"), row.getString("begun_by"), row.getBoolean("done")))
                .single();
    }

    void done(String record) {
        db.sql("update imported_record set done_at = coalesce(done_at, now()) where id = ?")
                .param(record)
                .update();
    }

    /** Whether this very record was brought in to its end. */
    boolean isDoneWith(String record, String fingerprint) {
        return db.sql("select count(*) from imported_record where id = ? and fingerprint = ? and done_at is not null")
                        .params(record, fingerprint)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
