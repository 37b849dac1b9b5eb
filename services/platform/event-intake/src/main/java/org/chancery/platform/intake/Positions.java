package org.chancery.platform.intake;

import java.util.Collection;
import java.util.Map;

/** Where each consumer stands in each lane. */
interface Positions {

    /** All lanes of a consumer that it has ever taken from. */
    Map<LaneId, Cursor> load(String consumer);

    /**
     * Looks whether the positions of these lanes are as they were written last.
     *
     * @throws PositionLost where one is not
     */
    default void confirm(String consumer, Collection<Lane> lanes) {
        Map<LaneId, Cursor> stored = load(consumer);
        for (Lane lane : lanes) {
            if (!lane.isWritten(stored.getOrDefault(lane.id(), Cursor.START))) {
                throw new PositionLost(consumer, lane.id());
            }
        }
    }

    /** Those of all consumers. */
    Map<String, Map<LaneId, Cursor>> loadAll();

    /** Writes a cursor, inside the transaction that writes what it stands for. */
    void save(String consumer, LaneId lane, Cursor cursor);
}
