package org.chancery.importing.running;

import java.util.List;
import java.util.Optional;
import org.chancery.importing.deriving.Note;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Knows which records were begun, by whom, and which are in. */
@Component
final class Ledger {

    private final JdbcClient db;
    private final JsonMapper json;

    Ledger(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
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

    /** The same, with what was noted of it. */
    void done(String record, List<Note> notes) {
        done(record);
        db.sql("update imported_record set notes = ?::jsonb where id = ?")
                .params(json.writeValueAsString(notes), record)
                .update();
    }

    /** What was noted of it; empty where that is not known. */
    Optional<List<Note>> notes(String record) {
        return db.sql("select notes::text from imported_record where id = ? and notes is not null")
                .param(record)
                .query(String.class)
                .optional()
                .map(notes -> List.of(json.readValue(notes, Note[].class)));
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
