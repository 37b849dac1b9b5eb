@NullMarked
package org.chancery.importing.commandline;

import org.jspecify.annotations.NullMarked;
