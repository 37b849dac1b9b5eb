package org.chancery.faults.inject;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chancery.faults.check.Injected;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Program;

/**
 * Sessions in a store that begin early and end late: they take a transaction id, insert an event, stand still while others
 * commit behind them, and then commit or roll back. A reader with a cursor over positions or transaction ids would lose what
 * commits late; one that waits for the gaps that a rollback leaves would wait for ever.
 */
record StallsInStore(Ground ground, Program program, UUID mark, Random chance, Duration longest) implements Fault {

    private static final int SESSIONS = 6;

    @Override
    public int number() {
        return 29;
    }

    @Override
    public String name() {
        return "transactions stay open in %s for up to %d s, half of them to be rolled back"
                .formatted(program.word(), longest.toSeconds());
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.STORE);
    }

    @Override
    public void inject() throws Exception {
        Connection[] sessions = new Connection[SESSIONS];
        try {
            for (int i = 0; i < SESSIONS; i++) {
                sessions[i] = ground.postgres().connect(program.word());
                sessions[i].setAutoCommit(false);
                insert(sessions[i], i);
            }
            for (int i = 0; i < SESSIONS; i++) {
                // The last one stands still for the whole of it.
                Await.passes(i == SESSIONS - 1 ? longest : Duration.ofMillis(chance.nextInt(1_500)));
                if (i % 2 == 0) {
                    sessions[i].rollback();
                } else {
                    sessions[i].commit();
                }
            }
        } finally {
            for (Connection session : sessions) {
                if (session != null) {
                    session.close();
                }
            }
        }
    }

    private void insert(Connection session, int number) throws SQLException {
        String aggregate = Injected.KIND + mark + "-" + number;
        UUID id = UUID.nameUUIDFromBytes(aggregate.getBytes(StandardCharsets.UTF_8));
        try (Statement statement = session.createStatement()) {
            statement.execute("select pg_current_xact_id()");
            statement.execute("""
                    insert into event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision,
                        payload, metadata)
                    values ('%s', 'fault', '%s', 0, now(), 'nobody-knows-me', 1, '{}'::bytea, '%s'::bytea)""".formatted(id, aggregate, """
                            {"actor":"deadline:fault","correlationid":"%s","marking":"OFFICIAL"}""".formatted(id)));
        }
    }

    @Override
    public void heal() {
        // Every session has ended.
    }
}
