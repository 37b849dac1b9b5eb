package org.chancery.platform.intake;

import java.util.Map;
import java.util.TreeMap;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Table;

/** Positions in a database that exists in memory only. */
class SimulatedPositions implements Positions {

    private record Row(String consumer, LaneId lane, Cursor cursor) {}

    private final Database database;
    private final Table<String, Row> positions;

    SimulatedPositions(Database database) {
        this.database = database;
        this.positions = database.table("intake.position");
    }

    @Override
    public Map<LaneId, Cursor> load(String consumer) {
        return database.joining("load positions", () -> {
            var cursors = new TreeMap<LaneId, Cursor>();
            positions
                    .where((_, row) -> row.consumer().equals(consumer))
                    .forEach(row -> cursors.put(row.lane(), row.cursor()));
            return cursors;
        });
    }

    @Override
    public Map<String, Map<LaneId, Cursor>> loadAll() {
        throw new UnsupportedOperationException("nobody asks how consumers stand");
    }

    @Override
    public void save(String consumer, LaneId lane, Cursor cursor) {
        if (cursor.stopped()) {
            database.note("a lane stands at a gap", consumer, lane);
        }
        database.joining("save a position", () -> {
            database.waitForNoDisk();
            positions.put(consumer + " " + lane, new Row(consumer, lane, cursor));
            return true;
        });
    }

    /** How far a consumer has come in a lane, as somebody sees it who looks from outside. */
    static Cursor committed(Database database, String consumer, LaneId lane) {
        Table<String, Row> positions = database.table("intake.position");
        Row row = positions.committed().get(consumer + " " + lane);
        return row == null ? Cursor.START : row.cursor();
    }
}
