/**
 * The door in: one file for each command and each view. What a caller's clearance does not reach is left out of every
 * answer, and is answered as if it did not exist wherever it is asked for by its id.
 */
@NullMarked
package org.chancery.minutes.http;

import org.jspecify.annotations.NullMarked;
