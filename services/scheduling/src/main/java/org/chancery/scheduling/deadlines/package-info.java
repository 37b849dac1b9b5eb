/** What this service does of its own accord when its time has come. */
@NullMarked
package org.chancery.scheduling.deadlines;

import org.jspecify.annotations.NullMarked;
