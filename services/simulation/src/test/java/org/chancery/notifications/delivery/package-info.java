/** The simulated surroundings of the senders. */
@NullMarked
package org.chancery.notifications.delivery;

import org.jspecify.annotations.NullMarked;
