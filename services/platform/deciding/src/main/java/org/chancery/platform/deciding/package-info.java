/**
 * How a core decides. A state takes a command and the time and answers with events, or refuses; events fold into the
 * next state. Commands reach their aggregate through {@link org.chancery.platform.deciding.Commands}.
 */
@NullMarked
package org.chancery.platform.deciding;

import org.jspecify.annotations.NullMarked;
