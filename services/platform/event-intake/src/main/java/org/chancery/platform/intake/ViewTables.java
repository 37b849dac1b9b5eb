package org.chancery.platform.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The PostgreSQL schemas of views. The comment of a schema is the fingerprint of the view that it was made for, so that a
 * change is noticed. Runs inside the caller's transaction.
 */
final class ViewTables {

    private final JdbcClient db;
    private final JdbcOperations statements;

    ViewTables(Engine engine) {
        this.db = engine.db();
        this.statements = engine.statements();
    }

    /** Keeps two instances from making schemas at the same time, until the transaction ends. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('chancery.intake.views'))")
                .query((_, _) -> true)
                .list();
    }

    /** The fingerprint of the view that the schema was made for, or null where there is no such schema. */
    @Nullable
    String fingerprint(String schema) {
        return db.sql("""
                        select coalesce(obj_description(oid, 'pg_namespace'), '') from pg_namespace
                        where nspname = :schema""")
                .param("schema", schema)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Makes the tables of a view in a schema that does not exist yet. */
    void create(View view, String schema) {
        statements.execute("create schema " + quoted(schema));
        db.sql("select set_config('search_path', :schema, true)")
                .param("schema", quoted(schema))
                .query(String.class)
                .single();
        statements.execute(view.tables());
        statements.execute("comment on schema %s is '%s'".formatted(quoted(schema), view.fingerprint()));
    }

    void drop(String schema) {
        statements.execute("drop schema if exists " + quoted(schema) + " cascade");
    }

    /** Needs no lock on any table, so that it waits for no reader. */
    void rename(String from, String to) {
        statements.execute("alter schema " + quoted(from) + " rename to " + quoted(to));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
