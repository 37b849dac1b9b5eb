/** What stands ahead: who hosts next, which mechanism should have met, and when the capitals work at the same time. */
@NullMarked
package org.chancery.portal.planning;

import org.jspecify.annotations.NullMarked;
