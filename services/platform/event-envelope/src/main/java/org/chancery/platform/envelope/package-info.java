/**
 * What every event carries whatever it says, and the values that its body is made of. Plain Java: contracts and cores
 * may use everything here. How it becomes bytes is in {@code codec}.
 */
@NullMarked
package org.chancery.platform.envelope;

import org.jspecify.annotations.NullMarked;
