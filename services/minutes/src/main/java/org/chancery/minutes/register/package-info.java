/** A view: what scheduling and commitments know, so that nobody names something that is not there. */
@NullMarked
package org.chancery.minutes.register;

import org.jspecify.annotations.NullMarked;
