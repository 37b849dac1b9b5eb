/** The simulated surroundings of what is tested here, and the mistakes that it can be given. */
@NullMarked
package org.chancery.platform.intake;

import org.jspecify.annotations.NullMarked;
