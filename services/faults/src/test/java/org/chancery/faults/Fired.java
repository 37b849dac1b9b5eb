package org.chancery.faults;

import java.time.Duration;

/**
 * A fault that happened, and how the system came out of it.
 *
 * @param at how long after the beginning of the run
 * @param serving from the beginning of the mending until every instance that runs by then, of each service one at least,
 *     was well and every writing service had acknowledged a command
 * @param complete from the same moment until every instance there is was well
 * @param caughtUp from the same moment until every reader had what was stored when it served
 * @param lagging until that, from the end of the mending: this fault's, or, if later, another's that was at
 *     work on a server
 */
record Fired(
        int number,
        String name,
        Duration at,
        Duration serving,
        Duration complete,
        Duration caughtUp,
        Duration lagging) {}
