/** A shell that keeps every rule. */
@NullMarked
package org.chancery.orchard.journal;

import org.jspecify.annotations.NullMarked;
