package org.chancery.faults.check;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Instance;
import org.chancery.faults.ground.Program;
import org.chancery.faults.load.Api;

/**
 * Has every view built anew from the first event. Reporting does so when an administrator asks; the others when they start
 * and find that their tables are those of another build, which is what they are told here.
 */
public final class Rebuilding {

    private static final String ADMINISTRATOR = "choi.minseo";
    private static final String OTHER_BUILD = "of another build";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Ground ground;
    private final Evidence evidence;
    private final Api api;

    /** @param api through which reporting is asked */
    public Rebuilding(Ground ground, Evidence evidence, Api api) {
        this.ground = ground;
        this.evidence = evidence;
        this.api = api;
    }

    /** Rebuilds all views of all services and returns when the new ones stand. */
    public void all() {
        List<Program> restarted = new ArrayList<>(Program.writers());
        restarted.add(Program.AUDIT);
        for (Program program : restarted) {
            ground.instances(program).forEach(Instance::kill);
            evidence.views(program).forEach(view -> disown(program, view));
            ground.instances(program).forEach(Instance::start);
        }
        reporting();
        restarted.forEach(program -> ground.instances(program).forEach(Instance::awaitHealthy));
        for (Program program : restarted) {
            Await.until(
                    program.word() + " has built its views anew",
                    PATIENCE,
                    () -> evidence.ask(program, """
                            select 1 from pg_namespace where obj_description(oid, 'pg_namespace') = '%s'
                            or nspname like '%%\\_rebuild'""".formatted(OTHER_BUILD), _ -> true)
                            .isEmpty());
        }
    }

    /** Orders a rebuild of every view of reporting and returns when the new ones stand. */
    public void reporting() {
        List<String> views = evidence.views(Program.REPORTING);
        for (String view : views) {
            String path = "/api/reporting/views/" + view + "/rebuild";
            Await.until(view + " is being built anew", PATIENCE, () -> accepted(path));
        }
        for (String view : views) {
            Await.until(
                    view + " is built anew",
                    PATIENCE,
                    () -> evidence.ask(
                                    Program.REPORTING,
                                    "select state from intake.rebuild where view = '" + view + "'",
                                    row -> row.getString(1))
                            .equals(List.of("SWAPPED")));
        }
    }

    private boolean accepted(String path) {
        try {
            return api.post(ADMINISTRATOR, Program.REPORTING, path, List.of()).status() == 202;
        } catch (IOException e) {
            return false;
        }
    }

    private void disown(Program program, String view) {
        try (Connection connection = ground.postgres().connect(program.word());
                Statement statement = connection.createStatement()) {
            statement.execute("comment on schema \"%s\" is '%s'".formatted(view, OTHER_BUILD));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
