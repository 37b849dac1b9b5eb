/** Scenarios of the core of the same name. */
@NullMarked
package org.chancery.scheduling.campaign;

import org.jspecify.annotations.NullMarked;
