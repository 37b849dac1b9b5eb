/** What zone rules make of the wall times of meetings, and what becomes of those when rules change. */
@NullMarked
package org.chancery.scheduling.zones;

import org.jspecify.annotations.NullMarked;
