/** The jar service one release later, for tests of both side by side. */
@NullMarked
package org.chancery.platform.journal.nextjar;

import org.jspecify.annotations.NullMarked;
