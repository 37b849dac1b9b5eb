/** Follows up what was asked, agreed and promised until it is done. */
@NullMarked
package org.chancery.commitments;

import org.jspecify.annotations.NullMarked;
