package org.chancery.platform.intake;

import java.sql.Timestamp;
import java.util.Optional;
import org.chancery.platform.intake.RebuildStatus.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest rebuild of each view, as the database knows it. */
final class RebuildRecords {

    private final JdbcClient db;

    RebuildRecords(JdbcClient db) {
        this.db = db;
    }

    void started(String view) {
        db.sql("""
                        insert into intake.rebuild (view, state, started_at) values (:view, 'RUNNING', clock_timestamp())
                        on conflict (view) do update
                        set state = excluded.state, started_at = excluded.started_at, finished_at = null, reason = null""").param("view", view).update();
    }

    void ended(String view, State state, @Nullable String reason) {
        db.sql("""
                        update intake.rebuild set state = :state, finished_at = clock_timestamp(), reason = :reason
                        where view = :view""")
                .param("state", state.name())
                .param("reason", reason)
                .param("view", view)
                .update();
    }

    boolean running(String view) {
        return status(view, 0, null)
                .filter(status -> status.state() == State.RUNNING)
                .isPresent();
    }

    Optional<RebuildStatus> status(String view, long taken, @Nullable Long total) {
        return db.sql("select * from intake.rebuild where view = :view")
                .param("view", view)
                .query((row, _) -> {
                    Timestamp finished = row.getTimestamp("finished_at");
                    return new RebuildStatus(
                            view,
                            State.valueOf(row.getString("state")),
                            row.getTimestamp("started_at").toInstant(),
                            finished == null ? null : finished.toInstant(),
                            taken,
                            total,
                            row.getString("reason"));
                })
                .optional();
    }
}
