/** Scenarios of the core of the same name. */
@NullMarked
package org.chancery.scheduling.party;

import org.jspecify.annotations.NullMarked;
