/** One meeting from the proposal until it was held. Pure: no framework, no clock, no chance. */
@NullMarked
package org.chancery.scheduling.consultation;

import org.jspecify.annotations.NullMarked;
