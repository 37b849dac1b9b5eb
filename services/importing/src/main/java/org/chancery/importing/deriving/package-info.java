/** What the format does not say in so many words, and can be told from its words without harm. */
@NullMarked
package org.chancery.importing.deriving;

import org.jspecify.annotations.NullMarked;
