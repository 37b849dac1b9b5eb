package org.chancery.platform.journal.conformance;

import java.util.List;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Subject;

/** A journal as the checks see it: through its ports, in its tables and on its topic. */
public interface JournalUnderTest {

    /** The command ports of two processes on one store. */
    List<Commands> processes();

    /** The reading port. */
    Streams streams();

    /** What the table holds of an aggregate, in order. */
    List<Stored> stored(Subject subject);

    /** How many rows the outbox holds for an aggregate. */
    int outboxRows(Subject subject);

    /** Inserts a sealing into the event table by plain SQL, in a transaction that stays open. */
    ForeignAppend appendBehindTheJournalsBack(Subject subject);

    /** A relay beside any other that a check has asked for. */
    RelayUnderTest relay();

    /** All that is on the topic, by partition and offset. */
    List<Published> published();

    /** An event in the store. */
    record Stored(String id, long version, byte[] payload) {}

    /** An open transaction of somebody else. */
    interface ForeignAppend {

        /** Makes it visible. */
        void commit();
    }

    /** A relay that a check can stop between any two steps. */
    interface RelayUnderTest {

        /** Whether it is, or now became, the one that relays. */
        boolean isTheOne();

        /** The first step. */
        void stamp();

        /** The second step without the third. */
        void sendWithoutMarking();

        /** All steps until nothing is left. */
        void relayEverything();

        /** Ends it as a crash would, whatever it was at. */
        void crash();
    }
}
