/** What the clocks of the capitals show. */
@NullMarked
package org.chancery.reporting.consultations;

import org.jspecify.annotations.NullMarked;
