package org.chancery.platform.intake;

import java.util.List;

/** Takes the events of a consumer and writes how far it came. */
interface Taker {

    /**
     * Takes records of one lane in order, and moves the lane's cursor to what was committed.
     *
     * @throws LeaseLost where another has taken over
     * @throws RuntimeException where the surroundings failed; nothing after the lane's cursor counts as taken
     */
    void take(Tenure tenure, Lane lane, List<Received> records);

    /** Tries the parked events of an aggregate again, in order, until one fails. */
    void retry(Tenure tenure, String aggregate);
}
