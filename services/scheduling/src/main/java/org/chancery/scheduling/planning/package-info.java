/** What can be told of a plan before it bites: overlaps, nights, days off, common hours, turns. Pure: time is an argument. */
@NullMarked
package org.chancery.scheduling.planning;

import org.jspecify.annotations.NullMarked;
