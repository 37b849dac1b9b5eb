/** Scenarios of the core of the same name. */
@NullMarked
package org.chancery.scheduling.mechanism;

import org.jspecify.annotations.NullMarked;
