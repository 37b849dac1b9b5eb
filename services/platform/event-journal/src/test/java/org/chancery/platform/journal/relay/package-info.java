/** The relay under test, step by step and as a whole. */
@NullMarked
package org.chancery.platform.journal.relay;

import org.jspecify.annotations.NullMarked;
