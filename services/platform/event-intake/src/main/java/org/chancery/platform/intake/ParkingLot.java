package org.chancery.platform.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events that wait, with everything that is needed to take them later as if they had just come. */
interface ParkingLot {

    /** Why an event waits that nothing is wrong with. */
    String QUEUED = "queued behind an earlier event of the same aggregate";

    /** An event to be parked, or one that is. */
    record Entry(Received record, @Nullable Long number, String aggregate, String reason) {}

    /** Parks, inside the transaction that moves the position past it. */
    void park(String consumer, Entry entry);

    /** Those of the aggregates that have something parked. */
    Set<String> queuesAmong(String consumer, Collection<String> aggregates);

    /** The next aggregate after this one, in some fixed order, that has something parked. */
    Optional<String> nextQueue(String consumer, String after);

    /** The oldest parked events of an aggregate, in the order in which they are to be taken. */
    List<Entry> queue(String consumer, String aggregate, int limit);

    /** Takes one out, inside the transaction that applied it. */
    void remove(String consumer, Entry entry);

    /** Notes why it still waits. */
    void stillWaits(String consumer, Entry entry, String reason);

    /** What is parked, oldest first, without content. */
    List<Parked> list(String consumer, int limit);
}
