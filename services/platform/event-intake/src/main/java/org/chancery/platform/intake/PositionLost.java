package org.chancery.platform.intake;

/**
 * The database does not have a position that it had committed, as after a crash that took the last commits with it. The rows
 * of those events are gone with it: they are to be read again.
 */
final class PositionLost extends RuntimeException {

    PositionLost(String consumer, LaneId lane) {
        super("the database has lost how far %s had come in %s".formatted(consumer, lane));
    }
}
