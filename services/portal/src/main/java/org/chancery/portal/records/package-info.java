/** Records of meetings and other occasions, and the forms that write, review, close, mend and release them. */
@NullMarked
package org.chancery.portal.records;

import org.jspecify.annotations.NullMarked;
