/** The system as real processes under load and under fire, and what must hold of it afterwards. */
@NullMarked
package org.chancery.faults;

import org.jspecify.annotations.NullMarked;
