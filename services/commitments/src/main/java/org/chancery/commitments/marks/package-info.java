/** How what commitments come from is marked, for the views that decide who may know of it. */
@NullMarked
package org.chancery.commitments.marks;

import org.jspecify.annotations.NullMarked;
