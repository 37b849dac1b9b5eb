/** A view: which parties, mechanisms, consultations and campaigns scheduling knows, so that nobody names one that is none. */
@NullMarked
package org.chancery.minutes.register;

import org.jspecify.annotations.NullMarked;
