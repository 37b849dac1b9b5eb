/** Every rule against what it must catch and what it must let pass. */
@NullMarked
package org.chancery.platform.architecture;

import org.jspecify.annotations.NullMarked;
