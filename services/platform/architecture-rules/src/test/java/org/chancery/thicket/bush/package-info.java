/** A core that breaks every rule. */
@NullMarked
package org.chancery.thicket.bush;

import org.jspecify.annotations.NullMarked;
