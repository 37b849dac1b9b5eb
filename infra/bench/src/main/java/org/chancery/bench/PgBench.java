package org.chancery.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * What PostgreSQL takes of the same rows when each command's are one transaction: an event, by the trigger its row of the
 * outbox, and the answer to its request, all in one statement, so that no client could ask with fewer round trips.
 *
 * @see <a href="https://www.postgresql.org/docs/18/pgbench.html">pgbench</a>
 */
final class PgBench {

    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

    private final int port;
    private final String name;
    private final String user;
    private final String password;
    private final Path script;

    /** @param database empty; gets the journal's tables, indexes and trigger */
    PgBench(DataSource database, int port, String name, String user, String password) {
        this.port = port;
        this.name = name;
        this.user = user;
        this.password = password;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String each : List.of(
                    "V101__event_journal.sql", "V102__answers_are_forgotten.sql", "V103__numbers_by_the_batch.sql")) {
                try (var sql = ScriptUtils.class.getResourceAsStream("/db/journal/" + each)) {
                    statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            script = Files.createTempFile("same-rows", ".sql");
            Files.writeString(script, sameRows());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("pgbench has no tables", e);
        }
    }

    private static String sameRows() {
        int payload =
                "{\"ledger\":\"00000000-0000-0000-0000-000000000000\",\"text\":\"\"}".length() + Peer.TEXT.length();
        int metadata = 150;
        return """
                WITH stored AS (
                  INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata)
                  VALUES (gen_random_uuid(), 'ledger', 'ledger/' || gen_random_uuid(), 0, now(), 'entry-made', 1,
                          CAST(repeat('x', %d) AS bytea), CAST(repeat('x', %d) AS bytea))
                  RETURNING aggregate_id)
                INSERT INTO answered_request (owner, key, fingerprint, subject, version, events, answered_at)
                SELECT 'person.seo.yun', gen_random_uuid(), repeat('f', 64), aggregate_id, 0, 1, now() FROM stored;
                """.formatted(payload, metadata);
    }

    /** How many transactions a second so many clients get through. */
    double during(int clients, int seconds) {
        List<String> words = List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + user,
                "--client=" + clients,
                "--jobs=2",
                "--time=" + seconds,
                "--file=" + script,
                name);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var found = PER_SECOND.matcher(said);
            if (process.waitFor() != 0 || !found.find()) {
                throw new IllegalStateException("pgbench said: " + said);
            }
            return Double.parseDouble(found.group(1));
        } catch (IOException e) {
            throw new IllegalStateException("there is no pgbench here: apt-get install postgresql-client", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
