package org.chancery.platform.intake;

import java.util.Optional;

/**
 * One row a consumer that says which instance may move its positions. Times are the database's, so that clocks of
 * instances need not agree. Everything but {@link #acquire}, {@link #held} and
 * {@link #release} runs inside the caller's transaction.
 */
interface Leases {

    /** Takes the lease where nobody else holds it. */
    Optional<Tenure> acquire(String consumer);

    /**
     * Locks the row until the transaction ends, so that the lease cannot change hands before it does.
     *
     * @throws LeaseLost where it already has
     */
    void check(Tenure tenure);

    /**
     * Holds the lease for its full length from now on.
     *
     * @return whether somebody asks for the parked events to be tried again
     * @throws LeaseLost where it has changed hands
     */
    boolean extend(Tenure tenure);

    /** Lets go, so that another instance need not wait. */
    void release(Tenure tenure);

    /** What whoever holds the lease, or held it last, holds it by; empty before the first. */
    Optional<Tenure> held(String consumer);

    /** Asks whoever holds the lease to try the parked events again. */
    void requestRetry(String consumer);

    /** Marks that request as taken up. */
    void retryTakenUp(Tenure tenure);
}
