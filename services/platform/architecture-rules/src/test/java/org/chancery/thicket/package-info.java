/** A service that breaks every rule. */
@NullMarked
package org.chancery.thicket;

import org.jspecify.annotations.NullMarked;
