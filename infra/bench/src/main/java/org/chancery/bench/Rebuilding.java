package org.chancery.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.chancery.platform.intake.RebuildStatus.State;
import org.chancery.platform.intake.Views;

/** A view that is built anew from its topic, beside the same rows by plain JDBC in batches of a transaction each. */
final class Rebuilding implements Measurement {

    private static final int OF_EACH = 10;
    private static final int BATCH = 1_000;

    @Override
    public List<Figure> measure(Site site, Settings settings) throws Exception {
        int events = settings.backlog();
        var figure = new Figure(
                String.format(Locale.ROOT, "events/s into a view that is rebuilt from %,d", events),
                "plain JDBC, the same rows, batches of 1,000",
                Aim.atLeast(0.5));
        new Topics(site.broker()).make(LedgerService.NAME);
        Site.Database database = site.database(LedgerService.NAME);
        try (var ours = OurJournal.withRelayAndView(site, database)) {
            var backlog = new Backlog(database, ours);
            List<UUID> ledgers = ours.aggregates(events / OF_EACH, OF_EACH);
            backlog.restore(events);
            backlog.relay(events);
            // The live view takes the same events first, which warms both.
            backlog.await("SELECT count(*) FROM entries.entry", events);
            Views views = ours.part("views", Views.class);
            for (int round = 0; round < settings.rounds(); round++) {
                Sample peer = site.rate(() -> inserted(database, ledgers));
                figure.add(site.rate(() -> rebuilt(views, events)), peer);
                database.run("DROP TABLE plain", "CHECKPOINT");
            }
        }
        return List.of(figure);
    }

    private static Callers.Answered rebuilt(Views views, int events) {
        long started = System.nanoTime();
        views.rebuild(Entries.VIEW);
        State state = State.RUNNING;
        while (state == State.RUNNING) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            state = views.newestRebuild(Entries.VIEW).orElseThrow().state();
        }
        if (state != State.SWAPPED) {
            throw new IllegalStateException("the rebuild ended as " + state);
        }
        return new Callers.Answered(events, (System.nanoTime() - started) / 1e9);
    }

    private static Callers.Answered inserted(Site.Database database, List<UUID> ledgers) {
        long started = System.nanoTime();
        database.run("CREATE TABLE plain (LIKE entries.entry INCLUDING ALL)");
        // The driver makes one insert of many, which is the quickest that it has.
        var rewriting =
                new Site.Database(database.url() + "?reWriteBatchedInserts=true", database.user(), database.password());
        try (var connection = rewriting.source().getConnection();
                var insert =
                        connection.prepareStatement("insert into plain (ledger, version, text) values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            int waiting = 0;
            for (UUID ledger : ledgers) {
                for (long version = 0; version < OF_EACH; version++) {
                    insert.setObject(1, ledger);
                    insert.setLong(2, version);
                    insert.setString(3, Peer.TEXT);
                    insert.addBatch();
                    waiting++;
                    if (waiting == BATCH) {
                        insert.executeBatch();
                        connection.commit();
                        waiting = 0;
                    }
                }
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Callers.Answered((long) ledgers.size() * OF_EACH, (System.nanoTime() - started) / 1e9);
    }
}
