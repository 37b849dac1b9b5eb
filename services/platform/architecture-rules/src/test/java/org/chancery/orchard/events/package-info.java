/** A contract that keeps every rule. */
@NullMarked
package org.chancery.orchard.events;

import org.jspecify.annotations.NullMarked;
