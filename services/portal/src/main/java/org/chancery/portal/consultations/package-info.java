/** The list of consultations, the page of one, and the forms that plan, hold, minute and assess it. */
@NullMarked
package org.chancery.portal.consultations;

import org.jspecify.annotations.NullMarked;
