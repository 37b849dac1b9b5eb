/** What have the sides agreed on, in which words, and who has approved it? */
@NullMarked
package org.chancery.reporting.texts;

import org.jspecify.annotations.NullMarked;
