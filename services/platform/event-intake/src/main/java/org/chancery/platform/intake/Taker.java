package org.chancery.platform.intake;

import java.util.List;
import java.util.Map;

/** Takes the events of a consumer and writes how far it came. */
interface Taker {

    /**
     * Takes records in the order of their lanes, and moves the cursor of each lane to what was committed.
     *
     * @param records of some lanes, each in order
     * @throws LeaseLost where another has taken over
     * @throws RuntimeException where the surroundings failed; nothing after a lane's cursor counts as taken
     */
    void take(Tenure tenure, Map<Lane, List<Received>> records);

    /** Whether the record may ask something of the consumer; what does not is taken all the same, in its turn. */
    boolean concerns(Received record);

    /** Tries the parked events of an aggregate again, in order, until one fails. */
    void retry(Tenure tenure, String aggregate);
}
