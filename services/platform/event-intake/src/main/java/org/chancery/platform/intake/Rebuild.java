package org.chancery.platform.intake;

import java.time.Duration;
import java.util.List;
import org.chancery.platform.intake.RebuildStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Builds the tables of one view anew beside the live ones, and lets them take their place as soon as they have come as
 * far. The course of the consumer that fills them.
 */
final class Rebuild implements Course {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final List<String> OWNED = List.of("intake.position", "intake.parked_event");
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    /** After five seconds of running behind a busy live view, that one waits for a moment. */
    private static final int ATTEMPTS_BEFORE_HOLDING = 25;

    /** A second's work or so. Farther behind nothing is locked, and nobody is made to wait. */
    private static final long NEAR = 10_000;

    private final View view;
    private final JdbcClient db;
    private final Transactions transactions;
    private final Leases leases;
    private final ViewTables tables;
    private final RebuildRecords records;
    private long nextAttempt = System.nanoTime();
    private int attempts;

    Rebuild(View view, Engine engine) {
        this.view = view;
        this.db = engine.db();
        this.transactions = engine.transactions();
        this.leases = engine.ledger().leases();
        this.tables = new ViewTables(engine);
        this.records = new RebuildRecords(db);
    }

    /** Orders a rebuild from the first event on; one that is running goes on instead. */
    void order() {
        transactions.plainly(() -> {
            tables.lock();
            if (!records.running(view.name()) || !startedByThisBuild()) {
                startAfresh();
            }
            return true;
        });
    }

    private boolean startedByThisBuild() {
        return view.fingerprint().equals(tables.fingerprint(view.rebuildSchema()));
    }

    /** The new epoch fences a consumer that is still filling the tables of an earlier order. */
    private void startAfresh() {
        db.sql("""
                        update intake.lease set epoch = epoch + 1, edition = nextval('intake.edition')
                        where consumer = :rebuilder""").param("rebuilder", view.rebuilder()).update();
        tables.drop(view.rebuildSchema());
        tables.create(view, view.rebuildSchema());
        forget(view.rebuilder());
        dropOldEditions();
        records.started(view.name());
    }

    @Override
    public Gate gate() {
        return records.running(view.name()) && startedByThisBuild() ? Gate.OPEN : Gate.OVER;
    }

    @Override
    public boolean done(Tenure tenure) {
        if (System.nanoTime() - nextAttempt < 0) {
            return false;
        }
        boolean ended = missing() <= NEAR && transactions.plainly(() -> attempt(tenure));
        nextAttempt = System.nanoTime() + BETWEEN_ATTEMPTS.toNanos();
        if (ended) {
            transactions.plainly(() -> {
                tables.drop(view.oldSchema());
                dropOldEditions();
                return true;
            });
        }
        return ended;
    }

    /** Both leases stay locked until the transaction ends: nobody moves while the two are compared and exchanged. */
    private boolean attempt(Tenure tenure) {
        leases.check(tenure);
        lockLive();
        if (missing() > 0) {
            attempts++;
            if (attempts % ATTEMPTS_BEFORE_HOLDING == 0) {
                holdLive();
            }
            return false;
        }
        long worse = parkedHereOnly();
        if (worse > 0) {
            String reason = worse + " aggregates are parked that are not parked in the live view";
            log.error("the rebuild of {} failed: {}", view.name(), reason);
            records.ended(view.name(), State.FAILED, reason);
            tables.drop(view.rebuildSchema());
            forget(view.rebuilder());
            return true;
        }
        swap();
        log.info("the view {} was rebuilt", view.name());
        return true;
    }

    private void lockLive() {
        db.sql("""
                        insert into intake.lease (consumer, owner, epoch, lease_until)
                        values (:view, '', 0, clock_timestamp()) on conflict do nothing""").param("view", view.name()).update();
        db.sql("select epoch from intake.lease where consumer = :view for update")
                .param("view", view.name())
                .query(Long.class)
                .single();
    }

    /** Takes the lease for two seconds at most, in which this rebuild need only take what the live view has. */
    private void holdLive() {
        db.sql("""
                        update intake.lease set owner = :rebuilder, epoch = epoch + 1,
                            lease_until = clock_timestamp() + interval '2 seconds'
                        where consumer = :view""")
                .param("rebuilder", view.rebuilder())
                .param("view", view.name())
                .update();
    }

    /** How many records the live view has taken that this one has not. */
    private long missing() {
        return db.sql("""
                        select coalesce(sum(live.next_offset - coalesce(mine.next_offset, 0)), 0)
                        from intake.position live
                        left join intake.position mine on mine.consumer = :rebuilder
                            and mine.topic = live.topic and mine.lane = live.lane
                        where live.consumer = :view and coalesce(mine.next_offset, 0) < live.next_offset""")
                .param("rebuilder", view.rebuilder())
                .param("view", view.name())
                .query(Long.class)
                .single();
    }

    private long parkedHereOnly() {
        return db.sql("""
                        select count(*) from (
                            select aggregate from intake.parked_event where consumer = :rebuilder
                            except
                            select aggregate from intake.parked_event where consumer = :view) as worse""")
                .param("rebuilder", view.rebuilder())
                .param("view", view.name())
                .query(Long.class)
                .single();
    }

    /** The new epoch sends the live consumer back to the database for its positions. */
    private void swap() {
        tables.drop(view.oldSchema());
        if (tables.fingerprint(view.name()) != null) {
            tables.rename(view.name(), view.oldSchema());
        }
        tables.rename(view.rebuildSchema(), view.name());
        forget(view.name());
        for (String table : OWNED) {
            db.sql("update " + table + " set consumer = :view where consumer = :rebuilder")
                    .param("view", view.name())
                    .param("rebuilder", view.rebuilder())
                    .update();
        }
        db.sql("""
                        update intake.lease set epoch = epoch + 1, lease_until = clock_timestamp(),
                            edition = (select edition from intake.lease where consumer = :rebuilder)
                        where consumer = :view""")
                .param("view", view.name())
                .param("rebuilder", view.rebuilder())
                .update();
        db.sql("update intake.lease set edition = nextval('intake.edition') where consumer = :rebuilder")
                .param("rebuilder", view.rebuilder())
                .update();
        records.ended(view.name(), State.SWAPPED, null);
    }

    /** What no consumer has any more; there may be much of it, and nobody waits for that. */
    private void dropOldEditions() {
        db.sql("delete from intake.applied where edition not in (select edition from intake.lease)")
                .update();
    }

    private void forget(String consumer) {
        for (String table : OWNED) {
            db.sql("delete from " + table + " where consumer = :consumer")
                    .param("consumer", consumer)
                    .update();
        }
    }
}
