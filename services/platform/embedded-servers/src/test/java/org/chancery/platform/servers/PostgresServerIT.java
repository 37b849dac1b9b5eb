package org.chancery.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final Path BINARIES = Path.of("target", "postgresql");

    @TempDir
    Path directory;

    @Test
    void what_was_committed_is_there_after_a_restart() throws SQLException {
        PostgresSettings settings = settings("", true);
        try (var server = PostgresServer.start(settings)) {
            server.administrator().ensureDatabases(List.of("minutes"), "");
            execute(server, "minutes", "minutes", "create table kept as select 42 as answer");
        }
        try (var server = PostgresServer.start(settings)) {
            server.administrator().ensureDatabases(List.of("minutes"), "");

            assertThat(value(server, "minutes", "minutes", "select answer from kept"))
                    .isEqualTo("42");
            assertThat(value(server, "minutes", "minutes", "show fsync")).isEqualTo("on");
            assertThat(value(server, "minutes", "minutes", "show server_version"))
                    .startsWith("18.");
        }
    }

    @Test
    void a_server_has_the_buffers_that_it_was_given() throws SQLException {
        PostgresSettings few = settings("", false);
        var many = new PostgresSettings(
                few.data(), few.binaries(), few.log(), few.port(), few.password(), few.durable(), 96);
        try (var server = PostgresServer.start(few)) {
            assertThat(value(server, "postgres", "postgres", "show shared_buffers"))
                    .isEqualTo("64MB");
        }
        try (var server = PostgresServer.start(many)) {
            assertThat(value(server, "postgres", "postgres", "show shared_buffers"))
                    .isEqualTo("96MB");
        }
    }

    @Test
    void a_killed_server_loses_nothing_that_was_committed() throws SQLException {
        PostgresSettings settings = settings("", true);
        try (var server = PostgresServer.start(settings)) {
            execute(server, "postgres", "postgres", "create table kept as select 42 as answer");
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            server.onExit().join();
        }
        try (var server = PostgresServer.start(settings)) {
            assertThat(value(server, "postgres", "postgres", "select answer from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void a_start_waits_for_the_last_children_of_a_killed_server() throws Exception {
        PostgresSettings settings = settings("", true);
        PostgresServer killed = PostgresServer.start(settings);
        execute(killed, "postgres", "postgres", "create table kept as select 42 as answer");
        ProcessHandle postmaster = ProcessHandle.of(killed.pid()).orElseThrow();
        ProcessHandle child = postmaster.children().findFirst().orElseThrow();
        signal("STOP", child);
        try {
            postmaster.destroyForcibly();
            killed.onExit().join();
            CompletableFuture<PostgresServer> next =
                    CompletableFuture.supplyAsync(() -> PostgresServer.start(settings));
            await().until(() -> Files.readString(settings.log()).contains("pre-existing shared memory block"));
            assertThat(next).isNotDone();
            signal("CONT", child);

            try (var server = next.join()) {
                assertThat(value(server, "postgres", "postgres", "select answer from kept"))
                        .isEqualTo("42");
            }
        } finally {
            signal("CONT", child);
        }
    }

    @Test
    void a_start_waits_until_somebody_has_awaited_a_killed_server() throws Exception {
        PostgresSettings settings = settings("", true);
        PostgresServer killed = PostgresServer.start(settings);
        execute(killed, "postgres", "postgres", "create table kept as select 42 as answer");
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        killed.onExit().join();
        Process parent = parentThatAwaitsNobody();
        try {
            String dead = parent.inputReader().readLine();
            Path file = settings.data().resolve("postmaster.pid");
            Files.writeString(file, Files.readString(file).replaceFirst("\\d+", dead));
            CompletableFuture<PostgresServer> next =
                    CompletableFuture.supplyAsync(() -> PostgresServer.start(settings));
            await().until(() ->
                    Files.readString(settings.log()).contains("lock file \"postmaster.pid\" already exists"));
            assertThat(next).isNotDone();
            parent.destroyForcibly();

            try (var server = next.join()) {
                assertThat(value(server, "postgres", "postgres", "select answer from kept"))
                        .isEqualTo("42");
            }
        } finally {
            parent.destroyForcibly();
        }
    }

    /**
     * Says the number of a child that ends when its parent has become one that asks for no child. Both are of the user that
     * PostgreSQL runs as, which would not see them otherwise.
     */
    private static Process parentThatAwaitsNobody() throws IOException {
        return new ProcessBuilder(OwnAccount.find().command("sh", "-c", "sleep 1 & echo $!; exec sleep 600")).start();
    }

    @Test
    void a_server_that_outlived_its_parent_is_stopped_before_the_next_one_starts() {
        PostgresSettings settings = settings("", false);
        PostgresServer left = PostgresServer.start(settings);
        try (var server = PostgresServer.start(settings)) {
            assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(server.pid()).isNotEqualTo(left.pid());
        }
    }

    @Test
    void a_login_may_not_connect_to_the_database_of_another() {
        try (var server = PostgresServer.start(settings("", false))) {
            server.administrator().ensureDatabases(List.of("minutes", "audit"), "");

            assertThatThrownBy(() -> value(server, "minutes", "audit", "select 1"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void a_server_with_a_password_lets_nobody_in_without_it() throws SQLException {
        try (var server = PostgresServer.start(settings("s3cret'", false))) {
            server.administrator().ensureDatabases(List.of("audit"), "al'so");

            assertThatThrownBy(() -> value(server, "audit", "audit", "select 1"))
                    .isInstanceOf(SQLException.class);
            try (Connection connection =
                    DriverManager.getConnection(server.administrator().url("audit"), "audit", "al'so")) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_what_the_server_said() throws IOException {
        PostgresSettings settings = settings("", false);
        try (var _ = new ServerSocket(settings.port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> PostgresServer.start(settings))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("port " + settings.port())
                    .hasMessageContaining("Address already in use");
        }
    }

    private PostgresSettings settings(String password, boolean durable) {
        int port = FreePorts.find(1).getFirst();
        return new PostgresSettings(
                directory.resolve("postgres"), BINARIES, directory.resolve("postgres.log"), port, password, durable);
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .start()
                .waitFor();
    }

    private static void execute(PostgresServer server, String user, String database, String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(server.administrator().url(database), user, "")) {
            connection.createStatement().execute(sql);
        }
    }

    private static String value(PostgresServer server, String user, String database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.administrator().url(database), user, "");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
