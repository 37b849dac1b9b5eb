/** What becomes of something that somebody said they would do. Pure: states, commands, events and refusals. */
@NullMarked
package org.chancery.commitments.commitment;

import org.jspecify.annotations.NullMarked;
