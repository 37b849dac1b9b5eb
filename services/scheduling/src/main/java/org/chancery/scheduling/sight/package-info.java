/** Who may know of which consultation? Asked of what was decided last, which no view lags behind. */
@NullMarked
package org.chancery.scheduling.sight;

import org.jspecify.annotations.NullMarked;
