/** A party enters the register. Pure: no framework, no clock, no chance. */
@NullMarked
package org.chancery.scheduling.party;

import org.jspecify.annotations.NullMarked;
