/** Half of a circle. */
@NullMarked
package org.chancery.thicket.round;

import org.jspecify.annotations.NullMarked;
