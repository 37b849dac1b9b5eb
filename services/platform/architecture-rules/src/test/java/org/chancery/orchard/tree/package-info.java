/** A core that keeps every rule. */
@NullMarked
package org.chancery.orchard.tree;

import org.jspecify.annotations.NullMarked;
