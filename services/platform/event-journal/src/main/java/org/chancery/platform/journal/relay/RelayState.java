package org.chancery.platform.journal.relay;

/** What the relay is doing, for those who look from outside. */
final class RelayState {

    /** The things that it may be doing. */
    enum Doing {
        /** Not running: before the start and after the stop. */
        RESTING,
        /** Another process relays for this store. */
        STANDING_BY,
        /** Sending whatever comes. */
        RELAYING,
        /** The broker or the database does not answer; events wait in the store. */
        RETRYING,
        /** The topic is ahead of the store; events wait, and commands are refused, until somebody
         * has decided which of them is right. */
        DIVERGED
    }

    private volatile Doing doing = Doing.RESTING;

    void is(Doing now) {
        doing = now;
    }

    Doing doing() {
        return doing;
    }
}
