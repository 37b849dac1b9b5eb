package org.chancery.faults.check;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How what a fault has put somewhere is told from what is real. */
public final class Injected {

    /** What the id of every aggregate begins with that a fault has made up. */
    public static final String KIND = "fault/";

    /** A header that no reader knows, on records that no service has sent and that repeat none. */
    public static final String HEADER = "x-fault";

    /** A header that no reader knows, on records of real events that a fault has sent in an order of its own. */
    public static final String OUT_OF_TURN = "x-out-of-turn";

    private Injected() {}

    /** Whether a fault made it up and sent it past the store. */
    public static boolean isMarked(ConsumerRecord<?, ?> record) {
        return record.headers().lastHeader(HEADER) != null;
    }

    /** Whether a fault sent it in the place of a relay. */
    static boolean isOutOfTurn(ConsumerRecord<?, ?> record) {
        return record.headers().lastHeader(OUT_OF_TURN) != null;
    }

    /** Whether an aggregate is a fault's: one of its own, or what a reader calls a record that has no readable key. */
    public static boolean isAggregate(String aggregate) {
        return aggregate.startsWith(KIND) || aggregate.startsWith("unreadable/");
    }
}
