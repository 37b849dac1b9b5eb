package org.chancery.faults.ground;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.chancery.platform.servers.PostgresAdministrator;
import org.chancery.platform.servers.PostgresServer;
import org.chancery.platform.servers.PostgresSettings;
import org.jspecify.annotations.Nullable;

/** The one PostgreSQL of a run, which keeps everything on disk as a real one does. */
public final class Postgres {

    static final String LOGIN_PASSWORD = "faults";
    private static final String SUPERUSER_PASSWORD = "under-fire";

    private final PostgresSettings settings;
    private final Watchdog watchdog;
    private volatile @Nullable PostgresServer server;

    Postgres(Path home, Path programs, int port, Watchdog watchdog) {
        this.settings = new PostgresSettings(
                home.resolve("postgres/data"),
                programs,
                home.resolve("logs/postgres.log"),
                port,
                SUPERUSER_PASSWORD,
                true);
        this.watchdog = watchdog;
    }

    /** Starts it, on what it has kept; makes the databases the first time. */
    public synchronized void start() {
        boolean first = server == null;
        PostgresServer started = PostgresServer.start(settings);
        server = started;
        watchdog.watch(started.pid());
        if (first) {
            started.administrator().ensureDatabases(PostgresAdministrator.knownDatabases(), LOGIN_PASSWORD);
        }
    }

    int port() {
        return settings.port();
    }

    /** Where its files lie. */
    public Path data() {
        return settings.data();
    }

    /** Starts it where no other fault has left it running. */
    public synchronized void startUnlessAlive() {
        if (!isAlive()) {
            start();
        }
    }

    /** Whether its postmaster runs. */
    public boolean isAlive() {
        PostgresServer now = server;
        return now != null
                && ProcessHandle.of(now.pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    private long pid() {
        PostgresServer now = server;
        if (now == null) {
            throw new IllegalStateException("PostgreSQL was never started");
        }
        return now.pid();
    }

    /** Sends the postmaster a signal: KILL, INT for a fast and QUIT for an immediate shutdown; waits for its end. */
    public void end(String signal) {
        PostgresServer now = server;
        if (now != null && isAlive()) {
            Signals.send(signal, List.of(now.pid()));
            now.onExit().join();
        }
    }

    /** kill -9 of one process of it. */
    public void killBackend(long backend) {
        if (Signals.tree(pid()).contains(backend)) {
            Signals.send("KILL", List.of(backend));
        }
    }

    /** Stops the postmaster and every process below it where they stand. */
    public void freeze() {
        Signals.send("STOP", Signals.tree(pid()));
    }

    /** Lets all of them go on. */
    public void thaw() {
        if (isAlive()) {
            Signals.send("CONT", Signals.tree(pid()));
        }
    }

    /** A connection of the superuser, past every link. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresServer.SUPERUSER);
        properties.setProperty("password", SUPERUSER_PASSWORD);
        properties.setProperty("ApplicationName", "faults");
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, properties);
    }

    void close() {
        PostgresServer now = server;
        if (now != null) {
            thaw();
            now.close();
        }
    }
}
