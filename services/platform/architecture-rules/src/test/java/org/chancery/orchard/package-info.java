/** A service that keeps every rule. */
@NullMarked
package org.chancery.orchard;

import org.jspecify.annotations.NullMarked;
