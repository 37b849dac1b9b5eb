package org.chancery.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.chancery.platform.servers.Directories;
import org.chancery.platform.servers.FreePorts;
import org.chancery.platform.servers.KafkaChild;
import org.chancery.platform.servers.KafkaSettings;
import org.chancery.platform.servers.PostgresAdministrator;
import org.chancery.platform.servers.PostgresServer;
import org.chancery.platform.servers.PostgresSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The servers of one measurement, durable as those of an installation, and gone with all their data when it is over. */
final class Site implements AutoCloseable {

    private static final String PASSWORD = "measured-on-loopback";

    private final Path directory;
    private final PostgresServer postgres;
    private @Nullable KafkaChild broker;
    private boolean closed;

    private Site(Path directory, PostgresServer postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL.
     *
     * @param root where the site makes a directory of its own; PostgreSQL is unpacked there once for all sites
     * @param buffersMegabytes that PostgreSQL has
     */
    static Site open(Path root, int buffersMegabytes) throws IOException {
        Path directory = Files.createTempDirectory(root, "site");
        return new Site(
                directory,
                PostgresServer.start(new PostgresSettings(
                        directory.resolve("data"),
                        root.resolve("programs"),
                        directory.resolve("postgres.log"),
                        FreePorts.find(1).getFirst(),
                        PASSWORD,
                        true,
                        buffersMegabytes)));
    }

    /** Where PostgreSQL listens, as {@code host:port}. */
    String address() {
        return postgres.address();
    }

    /** Another directory of this site. */
    Path directory(String name) {
        return directory.resolve(name);
    }

    /** A database with a login of its own name, made where it is not there. */
    Database database(String name) {
        PostgresAdministrator administrator = postgres.administrator();
        administrator.ensureDatabase(name, name, PASSWORD);
        // Before a window what was written before it goes to the disk, so that no checkpoint falls into one by chance.
        new Database(administrator.url(name), administrator.user(), administrator.password())
                .run("GRANT pg_checkpoint TO " + name);
        return new Database("jdbc:postgresql://" + address() + "/" + name, name, PASSWORD);
    }

    /**
     * A database of the site.
     *
     * @param url its address for JDBC
     * @param user owns it
     */
    record Database(String url, String user, String password) {

        /** A new connection each time. */
        DataSource source() {
            return new DriverManagerDataSource(url, user, password);
        }

        /** Runs statements that give nothing back, one after the other, each in a transaction of its own. */
        void run(String... statements) {
            try (var connection = source().getConnection();
                    var statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What a query with one number says. */
        long number(String query) {
            try (var connection = source().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Where the broker listens, as {@code host:port}. It starts when it is first asked for. */
    synchronized String broker() {
        KafkaChild running = broker;
        if (running == null) {
            List<Integer> ports = FreePorts.find(2);
            running = KafkaChild.start(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .toList(),
                    List.of("-Xmx512m"),
                    new KafkaSettings(directory.resolve("broker"), ports.get(0), ports.get(1), true),
                    directory.resolve("broker.log"));
            broker = running;
        }
        return running.bootstrap();
    }

    /** For how many milliseconds the compilers of the broker, which has started, have worked so far. */
    synchronized long compiledByBroker() {
        return Compilers.millis(
                Objects.requireNonNull(broker, "no broker has started").pid());
    }

    /** What this process, and PostgreSQL, have taken of the processors so far. */
    CpuTime cpu() {
        return cpu(List.of(ProcessHandle.current()));
    }

    /** What these processes, and PostgreSQL, have taken of the processors so far. */
    CpuTime cpu(List<ProcessHandle> processes) {
        return CpuTime.of(processes, ProcessHandle.of(postgres.pid()).orElseThrow());
    }

    /** What a window of callers gave, with the processor time of this process and PostgreSQL. */
    Sample rate(Supplier<Callers.Answered> window) {
        return rate(ProcessHandle.current(), window);
    }

    /** What a window of callers gave, with the processor time of the process that does the work and PostgreSQL. */
    Sample rate(ProcessHandle process, Supplier<Callers.Answered> window) {
        CpuTime before = cpu(List.of(process));
        Callers.Answered answered = window.get();
        return new Sample(answered.perSecond(), cpu(List.of(process)).since(before, (double) answered.calls()));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (broker != null) {
            broker.close();
        }
        postgres.close(Duration.ofSeconds(30));
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            System.err.println("left behind: " + directory + ", " + e.getMessage());
        }
    }
}
