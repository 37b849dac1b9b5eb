package org.chancery.notifications.http;

import org.chancery.platform.identity.Caller;

/** Who is told of things: a desk officer of everything, a head of delegation of what goes up the chain. */
final class Subscribers {

    static final String MAY = "hasAnyRole('" + Subscribers.DESK_OFFICER + "', 'HEAD_OF_DELEGATION')";

    private static final String DESK_OFFICER = "DESK_OFFICER";

    private Subscribers() {}

    static boolean escalationsOnly(Caller caller) {
        return !caller.has(DESK_OFFICER);
    }
}
