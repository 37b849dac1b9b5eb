/** Tells a receiver over HTTPS, as Standard Webhooks describes, without ever being led to an address inside. */
@NullMarked
package org.chancery.notifications.webhook;

import org.jspecify.annotations.NullMarked;
