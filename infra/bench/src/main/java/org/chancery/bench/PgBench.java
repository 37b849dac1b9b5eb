package org.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What PostgreSQL takes of the same rows when each command's are one transaction: an event, by the trigger its row of the
 * outbox, and the answer to its request, all in one statement, so that no client could ask with fewer round trips.
 *
 * @see <a href="https://www.postgresql.org/docs/18/pgbench.html">pgbench</a>
 */
final class PgBench {

    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern IN_ALL = Pattern.compile("transactions actually processed: ([0-9]+)");

    private final Site.Database database;
    private final Path script;

    /** One on a database of its own with the journal's tables, indexes and trigger. */
    PgBench(Site site) {
        database = site.database("bare");
        JournalTables.make(database);
        script = site.directory("same-rows.sql");
        try {
            Files.writeString(script, sameRows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** What so many clients get through. */
    Callers.Answered during(int clients, int seconds) {
        var address = URI.create(database.url().substring("jdbc:".length()));
        List<String> words = List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--username=" + database.user(),
                "--client=" + clients,
                "--jobs=2",
                "--time=" + seconds,
                "--file=" + script,
                database.user());
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var rate = PER_SECOND.matcher(said);
            var count = IN_ALL.matcher(said);
            if (process.waitFor() != 0 || !rate.find() || !count.find()) {
                throw new IllegalStateException("pgbench said: " + said);
            }
            long calls = Long.parseLong(count.group(1));
            return new Callers.Answered(calls, calls / Double.parseDouble(rate.group(1)));
        } catch (IOException e) {
            throw new IllegalStateException("there is no pgbench here: apt-get install postgresql-client", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
