/** What a measurement has to reach inside the journal. */
@NullMarked
package org.chancery.platform.journal;

import org.jspecify.annotations.NullMarked;
