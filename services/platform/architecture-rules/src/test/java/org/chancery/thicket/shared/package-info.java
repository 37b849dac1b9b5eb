/** A package whose name says nothing. */
@NullMarked
package org.chancery.thicket.shared;

import org.jspecify.annotations.NullMarked;
