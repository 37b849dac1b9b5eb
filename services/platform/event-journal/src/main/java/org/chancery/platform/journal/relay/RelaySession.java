package org.chancery.platform.journal.relay;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one connection of a relay, outside the pool. It holds the lock, and all that the relay does in the database goes
 * through it: who has lost the lock has lost the connection and can neither stamp nor mark.
 */
final class RelaySession implements AutoCloseable {

    /** Locks are per database, so one number does for all services. It spells "chancery". */
    private static final long LOCK = 0x6368_616E_6365_7279L;

    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;

    private RelaySession(Connection connection) {
        source = new SingleConnectionDataSource(connection, true);
        jdbc = JdbcClient.create(source);
    }

    /** @param connections gives a new connection each time, from no pool */
    static RelaySession open(DataSource connections) throws SQLException {
        var session = new RelaySession(connections.getConnection());
        // The server lets go of the lock within half a minute of losing sight of us.
        session.jdbc
                .sql(
                        "SELECT set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '5', false),"
                                + " set_config('tcp_keepalives_count', '4', false), set_config('tcp_user_timeout', '30000', false)")
                .query()
                .singleRow();
        // Every question of the relay is about a few rows that an index leads to, and none gains by a plan of its own.
        // With a backlog the statistics lag behind the tables, and the plans they led to took eight times as long.
        session.jdbc.sql("""
                        SELECT set_config('enable_hashjoin', 'off', false), set_config('enable_mergejoin', 'off', false),
                               set_config('enable_seqscan', 'off', false),
                               set_config('plan_cache_mode', 'force_generic_plan', false)""").query().singleRow();
        return session;
    }

    /** Whether this is now the one relay of the store. Once it is, it is until the connection ends. */
    boolean takesTheLock() {
        return jdbc.sql("SELECT pg_try_advisory_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Notes in the store, until the connection ends, that appends may give numbers. */
    void hasLookedAtTheTopic() {
        jdbc.sql("SELECT a_relay_has_looked_at_the_topic()").query().singleRow();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Does all of it or nothing. */
    void inOneTransaction(Runnable work) {
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(_ -> work.run());
    }

    @Override
    public void close() {
        source.destroy();
    }
}
