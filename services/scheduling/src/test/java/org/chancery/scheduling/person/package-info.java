/** Scenarios of the core of the same name. */
@NullMarked
package org.chancery.scheduling.person;

import org.jspecify.annotations.NullMarked;
