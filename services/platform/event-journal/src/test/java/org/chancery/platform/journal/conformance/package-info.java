/** The promises of a journal as named checks, which hold for the real one and fail for one that does nothing. */
@NullMarked
package org.chancery.platform.journal.conformance;

import org.jspecify.annotations.NullMarked;
