/** The service that keeps records, their statements and undertakings, and readouts. */
@NullMarked
package org.chancery.minutes;

import org.jspecify.annotations.NullMarked;
