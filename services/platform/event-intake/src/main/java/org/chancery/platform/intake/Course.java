package org.chancery.platform.intake;

/** What steers a consumer from outside: whether it may take anything, and when its work is done. */
interface Course {

    /** Whether a consumer may begin. */
    enum Gate {
        OPEN,
        /** Not now; ask again. */
        WAIT,
        /** Never again. */
        OVER
    }

    /** A consumer that always may and is never done. */
    Course ENDLESS = () -> Gate.OPEN;

    /** Asked before the lease is taken. */
    Gate gate();

    /** Asked after every poll; a consumer that is done ends. */
    default boolean done(Tenure tenure) {
        return false;
    }
}
