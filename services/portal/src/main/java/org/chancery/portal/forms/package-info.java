/** What all forms share: keys that make a double click harmless, and problems shown at their fields. */
@NullMarked
package org.chancery.portal.forms;

import org.jspecify.annotations.NullMarked;
