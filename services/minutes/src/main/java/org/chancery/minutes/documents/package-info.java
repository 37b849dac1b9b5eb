/** Papers to print and to send: what a reader sees of a record or of an agreed text, as PDF and as a Word document. */
@NullMarked
package org.chancery.minutes.documents;

import org.jspecify.annotations.NullMarked;
