/** A view that breaks every rule. */
@NullMarked
package org.chancery.thicket.density;

import org.jspecify.annotations.NullMarked;
