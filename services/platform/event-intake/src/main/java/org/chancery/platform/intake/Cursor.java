package org.chancery.platform.intake;

import org.jspecify.annotations.Nullable;

/**
 * How far a consumer has come in one lane.
 *
 * @param nextOffset the first offset that it has not taken
 * @param lastNumber the last number that it has taken; 0 before the first
 * @param stoppedBecause why it goes no further, or null where it does
 */
record Cursor(long nextOffset, long lastNumber, @Nullable String stoppedBecause) {

    static final Cursor START = new Cursor(0, 0, null);

    boolean stopped() {
        return stoppedBecause != null;
    }

    /** Whether the record was taken already, under whatever offset. */
    boolean hasTaken(Received record) {
        Long number = Envelopes.number(record);
        return number != null && number <= lastNumber;
    }

    /** What is to be done with a record of this lane. */
    Verdict judge(Received record) {
        Long number = Envelopes.number(record);
        if (number == null) {
            return new Verdict.Unreadable(null, "no readable ce_sequence");
        }
        if (number <= lastNumber) {
            return new Verdict.Seen();
        }
        if (number > lastNumber + 1) {
            return new Verdict.Gap(lastNumber + 1, number);
        }
        try {
            return new Verdict.Due(Envelopes.read(record, number));
        } catch (UnreadableEnvelope e) {
            return new Verdict.Unreadable(number, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The cursor after a record was taken, dropped or parked. A stopped lane that has found the missing number further on
     * keeps its place, and reads on from the gap. What was taken before it was on the topic moves the number alone, and is
     * passed over when it comes from there.
     *
     * @param number the number of the record, or null where it had none to read
     */
    Cursor past(Received record, @Nullable Long number) {
        long last = number == null ? lastNumber : Math.max(lastNumber, number);
        return new Cursor(stopped() || !record.isOnTheTopic() ? nextOffset : record.offset() + 1, last, null);
    }

    /** The cursor of a lane that stops before this record. */
    Cursor stoppedAt(Received record, Verdict.Gap gap) {
        String reason = "%s: number %d is missing before %d at offset %d"
                .formatted(new LaneId(record.topic(), record.lane()), gap.expected(), gap.found(), record.offset());
        return new Cursor(record.offset(), lastNumber, reason);
    }
}
