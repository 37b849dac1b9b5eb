/** A view that keeps every rule. */
@NullMarked
package org.chancery.orchard.ripeness;

import org.jspecify.annotations.NullMarked;
