/** A service with one aggregate, small enough to see at once what its catalogue must say. */
@NullMarked
package org.chancery.platform.catalogue.lamp;

import org.jspecify.annotations.NullMarked;
