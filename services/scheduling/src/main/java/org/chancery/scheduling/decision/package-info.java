/** Decisions that concern several mechanisms at once. Pure: no framework, no clock, no chance. */
@NullMarked
package org.chancery.scheduling.decision;

import org.jspecify.annotations.NullMarked;
