/** Which consultations are there, and what is known of one? The list, and everything about a consultation joined. */
@NullMarked
package org.chancery.reporting.consultations;

import org.jspecify.annotations.NullMarked;
