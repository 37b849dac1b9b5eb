package org.chancery.platform.intake;

import java.util.Map;

/** Where each consumer stands in each lane. */
interface Positions {

    /** All lanes of a consumer that it has ever taken from. */
    Map<LaneId, Cursor> load(String consumer);

    /** Those of all consumers. */
    Map<String, Map<LaneId, Cursor>> loadAll();

    /** Writes a cursor, inside the transaction that writes what it stands for. */
    void save(String consumer, LaneId lane, Cursor cursor);
}
