package org.chancery.platform.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Table;

/** Leases in a database that exists in memory only. */
class SimulatedLeases implements Leases {

    /** A row. */
    record Lease(String owner, long epoch, Instant until, boolean retryRequested) {}

    private final Database database;
    private final Table<String, Lease> leases;
    private final String owner;
    private final Duration length;

    SimulatedLeases(Database database, String owner, Duration length) {
        this.database = database;
        this.leases = database.table("intake.lease");
        this.owner = owner;
        this.length = length;
    }

    @Override
    public Optional<Tenure> acquire(String consumer) {
        boolean heldByAnother = database.joining("look at the lease", () -> {
            Lease lease = leases.get(consumer);
            return lease != null
                    && !lease.owner().equals(owner)
                    && lease.until().isAfter(database.now());
        });
        return heldByAnother ? Optional.empty() : database.joining("take the lease", () -> taken(consumer));
    }

    private Optional<Tenure> taken(String consumer) {
        leases.lock(consumer);
        Lease lease = leases.get(consumer);
        Instant now = database.now();
        if (lease != null && !lease.owner().equals(owner) && lease.until().isAfter(now)) {
            return Optional.empty();
        }
        long epoch = lease == null ? 1 : nextEpoch(lease);
        if (lease != null && !lease.owner().equals(owner)) {
            database.note("a lease changes hands", consumer, owner);
        }
        leases.put(consumer, new Lease(owner, epoch, now.plus(length), lease != null && lease.retryRequested()));
        return Optional.of(new Tenure(consumer, epoch));
    }

    /** Every holder has an epoch of its own. */
    long nextEpoch(Lease lease) {
        return lease.epoch() + 1;
    }

    @Override
    public void check(Tenure tenure) {
        database.joining("check the lease", () -> {
            leases.lock(tenure.consumer());
            held(tenure);
            return true;
        });
    }

    @Override
    public boolean extend(Tenure tenure) {
        return database.joining("extend the lease", () -> {
            leases.lock(tenure.consumer());
            Lease lease = held(tenure);
            write(tenure, new Lease(lease.owner(), lease.epoch(), database.now().plus(length), lease.retryRequested()));
            return lease.retryRequested();
        });
    }

    @Override
    public void release(Tenure tenure) {
        database.joining("release the lease", () -> {
            leases.lock(tenure.consumer());
            Lease lease = leases.get(tenure.consumer());
            if (lease != null && lease.epoch() == tenure.epoch()) {
                write(tenure, new Lease(lease.owner(), lease.epoch(), database.now(), lease.retryRequested()));
            }
            return true;
        });
    }

    @Override
    public Optional<Tenure> held(String consumer) {
        throw new UnsupportedOperationException("nobody tries again from outside");
    }

    @Override
    public void requestRetry(String consumer) {
        database.joining("request a retry", () -> {
            leases.lock(consumer);
            Lease lease = leases.get(consumer);
            if (lease != null) {
                leases.put(consumer, new Lease(lease.owner(), lease.epoch(), lease.until(), true));
            }
            return true;
        });
    }

    @Override
    public void retryTakenUp(Tenure tenure) {
        database.joining("take up the retry", () -> {
            leases.lock(tenure.consumer());
            Lease lease = leases.get(tenure.consumer());
            if (lease != null && lease.epoch() == tenure.epoch()) {
                write(tenure, new Lease(lease.owner(), lease.epoch(), lease.until(), false));
            }
            return true;
        });
    }

    private Lease held(Tenure tenure) {
        Lease lease = leases.get(tenure.consumer());
        if (lease == null || lease.epoch() != tenure.epoch()) {
            throw new LeaseLost(tenure);
        }
        return lease;
    }

    private void write(Tenure tenure, Lease lease) {
        leases.put(tenure.consumer(), lease);
    }
}
