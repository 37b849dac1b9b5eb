/** The rules of a commitment, one scenario each. */
@NullMarked
package org.chancery.commitments.commitment;

import org.jspecify.annotations.NullMarked;
