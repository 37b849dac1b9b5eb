package org.chancery.platform.intake;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leases in PostgreSQL. */
final class JdbcLeases implements Leases {

    private final JdbcClient db;
    private final String owner;
    private final double seconds;

    /**
     * @param owner names this instance; one that starts anew under the same name takes its old leases back at once
     * @param length how long a lease holds without being extended
     */
    JdbcLeases(JdbcClient db, String owner, Duration length) {
        this.db = db;
        this.owner = owner;
        this.seconds = length.toMillis() / 1000.0;
    }

    @Override
    public Optional<Tenure> acquire(String consumer) {
        boolean heldByAnother = db.sql("""
                        select lease_until > clock_timestamp() and owner <> :owner from intake.lease
                        where consumer = :consumer""")
                .param("owner", owner)
                .param("consumer", consumer)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (heldByAnother) {
            return Optional.empty();
        }
        return db.sql("""
                        insert into intake.lease (consumer, owner, epoch, lease_until)
                        values (:consumer, :owner, 1, clock_timestamp() + make_interval(secs => :seconds))
                        on conflict (consumer) do update
                        set owner = excluded.owner, epoch = lease.epoch + 1, lease_until = excluded.lease_until
                        where lease.owner = excluded.owner or lease.lease_until <= clock_timestamp()
                        returning epoch""")
                .param("consumer", consumer)
                .param("owner", owner)
                .param("seconds", seconds)
                .query(Long.class)
                .optional()
                .map(epoch -> new Tenure(consumer, epoch));
    }

    @Override
    public void check(Tenure tenure) {
        boolean held = db.sql("select epoch from intake.lease where consumer = :consumer for update")
                .param("consumer", tenure.consumer())
                .query(Long.class)
                .optional()
                .filter(epoch -> epoch == tenure.epoch())
                .isPresent();
        if (!held) {
            throw new LeaseLost(tenure);
        }
    }

    @Override
    public boolean extend(Tenure tenure) {
        return db.sql("""
                        update intake.lease set lease_until = clock_timestamp() + make_interval(secs => :seconds)
                        where consumer = :consumer and epoch = :epoch
                        returning retry_requested""")
                .param("seconds", seconds)
                .param("consumer", tenure.consumer())
                .param("epoch", tenure.epoch())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(tenure));
    }

    @Override
    public void release(Tenure tenure) {
        db.sql("""
                        update intake.lease set lease_until = clock_timestamp()
                        where consumer = :consumer and epoch = :epoch""")
                .param("consumer", tenure.consumer())
                .param("epoch", tenure.epoch())
                .update();
    }

    @Override
    public Optional<Tenure> held(String consumer) {
        return db.sql("select epoch from intake.lease where consumer = :consumer")
                .param("consumer", consumer)
                .query(Long.class)
                .optional()
                .map(epoch -> new Tenure(consumer, epoch));
    }

    @Override
    public void requestRetry(String consumer) {
        db.sql("update intake.lease set retry_requested = true where consumer = :consumer")
                .param("consumer", consumer)
                .update();
    }

    @Override
    public void retryTakenUp(Tenure tenure) {
        db.sql("update intake.lease set retry_requested = false where consumer = :consumer and epoch = :epoch")
                .param("consumer", tenure.consumer())
                .param("epoch", tenure.epoch())
                .update();
    }
}
