package org.chancery.notifications.delivery;

import org.chancery.notifications.subscription.Channel;

/** Carries letters by one channel. Declared as a bean. */
public interface Courier {

    /** The channel. */
    Channel channel();

    /** Tries once, within bounded time. */
    Outcome deliver(Letter letter);
}
