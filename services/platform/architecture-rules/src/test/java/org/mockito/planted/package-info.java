/** Stands for Mockito. */
@NullMarked
package org.mockito.planted;

import org.jspecify.annotations.NullMarked;
