/** A service as small as one can be that has a view, a follower and a reaction. */
@NullMarked
package org.chancery.platform.intake.toy;

import org.jspecify.annotations.NullMarked;
