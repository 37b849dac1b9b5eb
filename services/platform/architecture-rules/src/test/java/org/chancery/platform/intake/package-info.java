/** Doubles of what the rules know by name. */
@NullMarked
package org.chancery.platform.intake;

import org.jspecify.annotations.NullMarked;
