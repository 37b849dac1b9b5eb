/** Scenarios of the core of the same name. */
@NullMarked
package org.chancery.scheduling.consultation;

import org.jspecify.annotations.NullMarked;
