/** The next release of the services, as far as a rolling upgrade needs one. */
@NullMarked
package org.chancery.faults.release;

import org.jspecify.annotations.NullMarked;
