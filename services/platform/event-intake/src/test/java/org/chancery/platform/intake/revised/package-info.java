/** A view as it is in a later release. */
@NullMarked
package org.chancery.platform.intake.revised;

import org.jspecify.annotations.NullMarked;
