/** The way to the shell of a core. */
@NullMarked
package org.chancery.scheduling.journal;

import org.jspecify.annotations.NullMarked;
