/** A platform that knows trees. */
@NullMarked
package org.chancery.platform.planted;

import org.jspecify.annotations.NullMarked;
