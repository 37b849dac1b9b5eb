/** The same from a terminal. */
@NullMarked
package org.chancery.importing.commandline;

import org.jspecify.annotations.NullMarked;
