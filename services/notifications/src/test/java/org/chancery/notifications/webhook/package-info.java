/** Tests of what stands in the package of the same name. */
@NullMarked
package org.chancery.notifications.webhook;

import org.jspecify.annotations.NullMarked;
