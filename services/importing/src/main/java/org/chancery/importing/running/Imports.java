package org.chancery.importing.running;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.importing.running.Report.Line;
import org.chancery.importing.running.Report.State;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how far each import is, so that whoever asks can be told, also after a restart. */
@Component
class Imports {

    /** Nobody works on an import that was not touched for so long. */
    private static final String STALE = "touched_at < now() - interval '3 minutes'";

    private final JdbcClient db;
    private final JsonMapper json;
    private final String instance;

    Imports(JdbcClient db, JsonMapper json, @Value("${chancery.importing.instance}") String instance) {
        this.db = db;
        this.json = json;
        this.instance = instance;
        db.sql("update import set state = 'INTERRUPTED' where state = 'RUNNING' and instance = ?")
                .param(instance)
                .update();
    }

    /** Takes an import on, unless it runs already. */
    @Transactional
    public boolean take(UUID id, String by, List<Outcome> beginnings) {
        int taken = db.sql("""
                        insert into import (id, asked_by, instance, state) values (?, ?, ?, 'RUNNING')
                        on conflict (id) do update set state = 'RUNNING', instance = excluded.instance, touched_at = now()
                        where import.state <> 'RUNNING' or import.%s
                        """.formatted(STALE)).params(id, by, instance).update();
        if (taken == 0) {
            return false;
        }
        db.sql("delete from import_line where import = ?").param(id).update();
        for (int i = 0; i < beginnings.size(); i++) {
            db.sql("insert into import_line (import, position, outcome, told) values (?, ?, ?, ?::jsonb)")
                    .params(id, i, beginnings.get(i).outcome().name(), json.writeValueAsString(beginnings.get(i)))
                    .update();
        }
        return true;
    }

    void progress(UUID id, int position, int taken, int steps) {
        db.sql("update import_line set taken = ?, steps = ? where import = ? and position = ?")
                .params(taken, steps, id, position)
                .update();
        touch(id);
    }

    void tell(UUID id, int position, Outcome outcome) {
        db.sql("update import_line set outcome = ?, told = ?::jsonb where import = ? and position = ?")
                .params(outcome.outcome().name(), json.writeValueAsString(outcome), id, position)
                .update();
        touch(id);
    }

    private void touch(UUID id) {
        db.sql("update import set touched_at = now() where id = ?").param(id).update();
    }

    void finish(UUID id) {
        db.sql("update import set state = 'FINISHED', touched_at = now() where id = ?")
                .param(id)
                .update();
    }

    Optional<Report> find(UUID id) {
        Optional<State> state = db.sql("""
                        select case when state = 'RUNNING' and %s then 'INTERRUPTED' else state end from import where id = ?
                        """.formatted(STALE))
                .param(id)
                .query(String.class)
                .optional()
                .map(State::valueOf);
        return state.map(each -> {
            List<Line> lines = lines(id);
            int finished = (int) lines.stream()
                    .filter(line -> line.told().outcome() != Outcome.Kind.UNDER_WAY)
                    .count();
            return new Report(id, each, lines.size(), finished, lines);
        });
    }

    private List<Line> lines(UUID id) {
        return db.sql("select position, steps, taken, told::text from import_line where import = ? order by position")
                .param(id)
                .query((row, _) -> new Line(
                        row.getInt("position"),
                        row.getInt("steps"),
                        row.getInt("taken"),
                        json.readValue(row.getString("told"), Outcome.class)))
                .list();
    }
}
