/** The doors of notifications: one file a command or view. */
@NullMarked
package org.chancery.notifications.http;

import org.jspecify.annotations.NullMarked;
