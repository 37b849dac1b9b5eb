package org.chancery.platform.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * One instance's way to the database. Cut, it takes down whatever is under way, as kill -9 of the instance would. Frozen,
 * it lets the instance stand still between two transactions, as SIGSTOP would.
 */
final class FragileDatabase extends DelegatingDataSource {

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile CountDownLatch frozen = new CountDownLatch(0);
    private volatile boolean cut;

    FragileDatabase(DataSource database) {
        super(database);
    }

    static DataSource at(String url, String user, String password) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        return database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            frozen.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException(e);
        }
        if (cut) {
            throw new SQLTransientConnectionException("the database is out of reach");
        }
        Connection connection = super.getConnection();
        open.removeIf(FragileDatabase::closed);
        open.add(connection);
        opened.incrementAndGet();
        return connection;
    }

    private static boolean closed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Every connection breaks at once, and there are no more. */
    void cut() {
        cut = true;
        open.forEach(connection -> {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The cable is put in again. */
    void mend() {
        cut = false;
    }

    /** The next transaction waits. */
    void freeze() {
        frozen = new CountDownLatch(1);
    }

    void thaw() {
        frozen.countDown();
    }

    /** How many connections there were so far. */
    int opened() {
        return opened.get();
    }

    /** Whether anything is under way. */
    boolean busy() {
        open.removeIf(FragileDatabase::closed);
        return !open.isEmpty();
    }
}
