/** Doubles of what the rules know by name. */
@NullMarked
package org.chancery.platform.deciding;

import org.jspecify.annotations.NullMarked;
