/** A view: which side meetings accompany a consultation, for the rule that marks them as high. */
@NullMarked
package org.chancery.scheduling.beside;

import org.jspecify.annotations.NullMarked;
