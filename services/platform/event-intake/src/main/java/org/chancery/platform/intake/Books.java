package org.chancery.platform.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What a consumer reads before and writes after every batch, inside the caller's transaction. */
interface Books {

    /**
     * Holds the lease until the transaction ends, so that it cannot change hands before it does.
     *
     * @param lanes that are to be taken further
     * @return those of the aggregates that have something parked
     * @throws LeaseLost where it already has
     * @throws PositionLost where the database does not have what was written of one of the lanes
     */
    Set<String> open(Tenure tenure, Collection<Lane> lanes, Collection<String> aggregates);

    /**
     * Writes how far each lane was taken and the newest versions, and holds the lease for its full length from now on.
     *
     * @throws LeaseLost where it has changed hands
     */
    void enter(Tenure tenure, Map<LaneId, Cursor> cursors, Map<String, Long> versions);

    /** The same, step by step. */
    static Books of(Leases leases, Positions positions, ParkingLot parking, AppliedVersions applied) {
        return new Books() {
            @Override
            public Set<String> open(Tenure tenure, Collection<Lane> lanes, Collection<String> aggregates) {
                leases.check(tenure);
                positions.confirm(tenure.consumer(), lanes);
                return parking.queuesAmong(tenure.consumer(), aggregates);
            }

            @Override
            public void enter(Tenure tenure, Map<LaneId, Cursor> cursors, Map<String, Long> versions) {
                applied.save(tenure.consumer(), versions);
                cursors.forEach((lane, cursor) -> positions.save(tenure.consumer(), lane, cursor));
                leases.extend(tenure);
            }
        };
    }
}
