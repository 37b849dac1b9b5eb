/** What closed records raise. */
@NullMarked
package org.chancery.commitments.reactions;

import org.jspecify.annotations.NullMarked;
