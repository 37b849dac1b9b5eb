/** Tells each person who asked for it, once, by mail or by webhook, that something happened. */
@NullMarked
package org.chancery.notifications;

import org.jspecify.annotations.NullMarked;
