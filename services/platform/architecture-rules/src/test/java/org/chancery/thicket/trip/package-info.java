/** The other half. */
@NullMarked
package org.chancery.thicket.trip;

import org.jspecify.annotations.NullMarked;
