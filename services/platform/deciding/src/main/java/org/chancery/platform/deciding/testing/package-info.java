/** Given events, when a command, then events or a refusal: the test kit of every core. */
@NullMarked
package org.chancery.platform.deciding.testing;

import org.jspecify.annotations.NullMarked;
