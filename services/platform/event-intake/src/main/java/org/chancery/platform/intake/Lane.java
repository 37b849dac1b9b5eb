package org.chancery.platform.intake;

import java.util.List;

/** One lane as its consumer's thread sees it. Where it stopped at a gap, it looks ahead for the missing number. */
final class Lane {

    private final LaneId id;
    private Cursor cursor;
    private Cursor written;

    /** @param cursor as it is written down, or the start where nothing is */
    Lane(LaneId id, Cursor cursor) {
        this.id = id;
        this.cursor = cursor;
        this.written = cursor;
    }

    LaneId id() {
        return id;
    }

    Cursor cursor() {
        return cursor;
    }

    /** What was written. */
    void reached(Cursor now) {
        cursor = now;
        written = now;
    }

    /** Goes on from elsewhere, without a word to the database. */
    void continueFrom(long offset) {
        cursor = new Cursor(offset, cursor.lastNumber(), null);
    }

    /** Whether the database has what was written last. */
    boolean isWritten(Cursor stored) {
        return stored.nextOffset() == written.nextOffset() && stored.lastNumber() == written.lastNumber();
    }

    /** What was written last. */
    Cursor written() {
        return written;
    }

    /** Of what was read, what is to be taken: all of it, or while it is stopped the one that is missing. */
    List<Received> due(List<Received> records) {
        if (!cursor.stopped()) {
            return records;
        }
        Long missing = cursor.lastNumber() + 1;
        return records.stream()
                .filter(record -> missing.equals(Envelopes.number(record)))
                .limit(1)
                .toList();
    }
}
