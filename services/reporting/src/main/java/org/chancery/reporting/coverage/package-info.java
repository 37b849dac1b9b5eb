/** Whom has a campaign reached: which of its targets were consulted, at what level, when, what was asked and answered? */
@NullMarked
package org.chancery.reporting.coverage;

import org.jspecify.annotations.NullMarked;
