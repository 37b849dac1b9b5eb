/** The founding consultation told in events, and what the running service makes of it. */
@NullMarked
package org.chancery.reporting;

import org.jspecify.annotations.NullMarked;
