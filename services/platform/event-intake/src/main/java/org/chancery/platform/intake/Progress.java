package org.chancery.platform.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.platform.intake.ParkingLot.Entry;
import org.jspecify.annotations.Nullable;

/** One walk along a lane: where the cursor is, what was applied and what is to be parked, before any of it is written. */
final class Progress {

    /** Takes one event; what it answers is the reason to park it, or null where it was applied. */
    @FunctionalInterface
    interface Step {
        @Nullable
        String take(Delivery delivery);
    }

    private final Set<String> queues;
    private final Map<String, Long> applied = new HashMap<>();
    private final List<Entry> parked = new ArrayList<>();
    private Cursor cursor;

    /**
     * @param cursor where the lane stands
     * @param queues the aggregates that have something parked already
     */
    Progress(Cursor cursor, Set<String> queues) {
        this.cursor = cursor;
        this.queues = queues;
    }

    /** Walks past these records, up to a gap. */
    void passAll(List<Received> records, Step step) {
        for (Received record : records) {
            if (!pass(record, step)) {
                return;
            }
        }
    }

    /**
     * Walks past one record. What is not on the topic yet is taken where it can be, and otherwise passed over until it comes
     * from there: it stops no lane, and nothing is parked without its place.
     *
     * @return whether the walk may go on; not after a gap
     */
    boolean pass(Received record, Step step) {
        return switch (cursor.judge(record)) {
            case Verdict.Seen() -> past(record, null);
            case Verdict.Gap gap -> {
                if (record.isOnTheTopic()) {
                    cursor = cursor.stoppedAt(record, gap);
                }
                yield !record.isOnTheTopic();
            }
            case Verdict.Unreadable(Long number, String reason) -> parked(record, number, reason);
            case Verdict.Due(Delivery delivery) -> {
                String aggregate = Envelopes.aggregate(record);
                String reason = queues.contains(aggregate) ? ParkingLot.QUEUED : step.take(delivery);
                if (reason != null) {
                    yield parked(record, delivery.number(), reason);
                }
                applied.merge(aggregate, delivery.aggregateVersion(), Math::max);
                yield past(record, delivery.number());
            }
        };
    }

    private boolean past(Received record, @Nullable Long number) {
        cursor = cursor.past(record, number);
        return true;
    }

    private boolean parked(Received record, @Nullable Long number, String reason) {
        if (!record.isOnTheTopic()) {
            return true;
        }
        String aggregate = Envelopes.aggregate(record);
        queues.add(aggregate);
        parked.add(new Entry(record, number, aggregate, reason));
        return past(record, number);
    }

    Cursor cursor() {
        return cursor;
    }

    Map<String, Long> applied() {
        return applied;
    }

    List<Entry> parked() {
        return parked;
    }

    /** Forgets what has been written. */
    void written() {
        applied.clear();
        parked.clear();
    }
}
