/** Deliveries by hand and events on a topic by hand, for the tests of views, followers and reactions. */
@NullMarked
package org.chancery.platform.intake.testing;

import org.jspecify.annotations.NullMarked;
