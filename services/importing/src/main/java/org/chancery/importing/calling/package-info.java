/** How the other services are called: with the caller's token, the name of the old record, and keys that never change. */
@NullMarked
package org.chancery.importing.calling;

import org.jspecify.annotations.NullMarked;
