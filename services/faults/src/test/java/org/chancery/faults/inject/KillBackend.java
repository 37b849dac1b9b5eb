package org.chancery.faults.inject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Postgres;
import org.chancery.faults.ground.Program;

/** kill -9 of one process of PostgreSQL that serves a service, whereupon the server ends every session and recovers. */
record KillBackend(Postgres postgres, Program program) implements Fault {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "kill -9 of a backend that serves " + program.word();
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.STORE);
    }

    @Override
    public void inject() throws Exception {
        long backend;
        try (Connection connection = postgres.connect("postgres");
                PreparedStatement query = connection.prepareStatement(
                        "select pid from pg_stat_activity where datname = ? and backend_type = 'client backend' limit 1")) {
            query.setString(1, program.word());
            try (ResultSet row = query.executeQuery()) {
                backend = row.next() ? row.getLong(1) : -1;
            }
        }
        postgres.killBackend(backend);
    }

    @Override
    public void heal() {
        // The postmaster does.
    }
}
