/** The state of the views, and rebuilding one. */
@NullMarked
package org.chancery.portal.administration;

import org.jspecify.annotations.NullMarked;
