package org.chancery.faults;

import java.time.Duration;

/**
 * A fault that happened, and how the system came out of it.
 *
 * @param at how long after the beginning of the run
 * @param serving from the beginning of the mending until every instance was well and every writing service had
 *     acknowledged a command
 * @param caughtUp from the same moment until every reader had what was stored then
 */
record Fired(int number, String name, Duration at, Duration serving, Duration caughtUp) {}
