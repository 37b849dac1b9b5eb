/** A contract that breaks every rule. */
@NullMarked
package org.chancery.thicket.events;

import org.jspecify.annotations.NullMarked;
