package org.chancery.platform.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.chancery.platform.intake.ParkingLot.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Everything that a consumer keeps about itself, written together: lease, positions, parked events, applied versions. */
final class Ledger {

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    private final Leases leases;
    private final Positions positions;
    private final ParkingLot parking;
    private final AppliedVersions applied;
    private final Books books;
    private final Changes changes;

    Ledger(
            Leases leases,
            Positions positions,
            ParkingLot parking,
            AppliedVersions applied,
            Books books,
            Changes changes) {
        this.leases = leases;
        this.positions = positions;
        this.parking = parking;
        this.applied = applied;
        this.books = books;
        this.changes = changes;
    }

    Leases leases() {
        return leases;
    }

    Positions positions() {
        return positions;
    }

    ParkingLot parking() {
        return parking;
    }

    AppliedVersions applied() {
        return applied;
    }

    /** Told after a commit, for those who wait for it. */
    Changes changes() {
        return changes;
    }

    /**
     * Starts a walk along each of these lanes from where it stands, inside the caller's transaction, which holds the lease
     * until it ends.
     *
     * @param aggregates what the records of the walks queue with
     * @throws LeaseLost where it has changed hands
     * @throws PositionLost where the database has lost what was written
     */
    Map<Lane, Progress> begin(Tenure tenure, Collection<Lane> lanes, Set<String> aggregates) {
        Set<String> queues = books.open(tenure, lanes, aggregates);
        var walks = new LinkedHashMap<Lane, Progress>();
        lanes.forEach(lane -> walks.put(lane, new Progress(lane.cursor(), queues)));
        return walks;
    }

    /**
     * Writes what the walks came to, inside the caller's transaction.
     *
     * @throws LeaseLost where the lease has changed hands
     */
    void write(Tenure tenure, Map<Lane, Progress> walks) {
        var cursors = new LinkedHashMap<LaneId, Cursor>();
        var versions = new HashMap<String, Long>();
        walks.forEach((lane, progress) -> {
            for (Entry entry : progress.parked()) {
                parking.park(tenure.consumer(), entry);
                report(tenure.consumer(), entry);
            }
            cursors.put(lane.id(), progress.cursor());
            progress.applied().forEach((aggregate, version) -> versions.merge(aggregate, version, Math::max));
        });
        books.enter(tenure, cursors, versions);
    }

    /** Notes that a parked event was taken after all, inside the caller's transaction. */
    void unpark(Tenure tenure, Entry entry, Delivery delivery) {
        parking.remove(tenure.consumer(), entry);
        applied.save(tenure.consumer(), Map.of(entry.aggregate(), delivery.aggregateVersion()));
    }

    /** Messages may quote what an event says: the log names only their kind, the table has them whole. */
    private static void report(String consumer, Entry entry) {
        String reason = entry.reason();
        int colon = reason.indexOf(':');
        log.atLevel(reason.equals(ParkingLot.QUEUED) ? Level.INFO : Level.ERROR)
                .log(
                        "{} parks {} of {}: {}",
                        consumer,
                        entry.record().place(),
                        entry.aggregate(),
                        colon < 0 ? reason : reason.substring(0, colon));
    }
}
