package org.chancery.scheduling.outlook;

/** How a commitment came to its end. */
public enum Over {
    FULFILLED,
    WITHDRAWN,
    LAPSED
}
