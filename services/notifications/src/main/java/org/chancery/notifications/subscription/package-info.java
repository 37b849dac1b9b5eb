/** Who wants to be told about what, and how. */
@NullMarked
package org.chancery.notifications.subscription;

import org.jspecify.annotations.NullMarked;
