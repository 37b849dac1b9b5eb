/** A person of the register and the offices they take. Pure: no framework, no clock, no chance. */
@NullMarked
package org.chancery.scheduling.person;

import org.jspecify.annotations.NullMarked;
