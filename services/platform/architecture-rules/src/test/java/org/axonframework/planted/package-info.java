/** Stands for Axon. */
@NullMarked
package org.axonframework.planted;

import org.jspecify.annotations.NullMarked;
