/** A view: the days by which something is to be done, and whether they still matter. */
@NullMarked
package org.chancery.commitments.deadlines;

import org.jspecify.annotations.NullMarked;
