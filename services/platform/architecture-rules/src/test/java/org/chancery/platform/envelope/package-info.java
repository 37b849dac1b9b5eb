/** Doubles of what the rules know by name. */
@NullMarked
package org.chancery.platform.envelope;

import org.jspecify.annotations.NullMarked;
