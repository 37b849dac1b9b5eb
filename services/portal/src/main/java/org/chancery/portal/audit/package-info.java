/** The trail of every change. */
@NullMarked
package org.chancery.portal.audit;

import org.jspecify.annotations.NullMarked;
