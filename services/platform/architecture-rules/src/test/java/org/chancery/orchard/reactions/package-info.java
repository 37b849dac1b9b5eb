/** A rule that keeps every rule. */
@NullMarked
package org.chancery.orchard.reactions;

import org.jspecify.annotations.NullMarked;
