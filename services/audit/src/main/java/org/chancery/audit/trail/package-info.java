/** The trail: what fills it, how it is asked, and where. */
@NullMarked
package org.chancery.audit.trail;

import org.jspecify.annotations.NullMarked;
