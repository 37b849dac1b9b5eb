/** A shell. */
@NullMarked
package org.chancery.thicket.journal;

import org.jspecify.annotations.NullMarked;
