/** The readout of the founding consultation, and what must never be printed. */
@NullMarked
package org.chancery.reporting.readout;

import org.jspecify.annotations.NullMarked;
