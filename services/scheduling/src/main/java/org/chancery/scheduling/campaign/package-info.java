/** A goal above meetings, whom it is to win and what serves it. Pure: no framework, no clock, no chance. */
@NullMarked
package org.chancery.scheduling.campaign;

import org.jspecify.annotations.NullMarked;
