/** What may be said about an event to somebody outside: its sort, its parties and where to read more; never its words. */
@NullMarked
package org.chancery.notifications.message;

import org.jspecify.annotations.NullMarked;
