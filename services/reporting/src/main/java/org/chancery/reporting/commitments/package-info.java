/** Who has promised or is asked to do what, and what became of it? */
@NullMarked
package org.chancery.reporting.commitments;

import org.jspecify.annotations.NullMarked;
