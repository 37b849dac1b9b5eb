/** A standing channel and how it counts its rounds. Pure: no framework, no clock, no chance. */
@NullMarked
package org.chancery.scheduling.mechanism;

import org.jspecify.annotations.NullMarked;
