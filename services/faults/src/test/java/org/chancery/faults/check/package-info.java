/** What must hold of the history, the stores, the topics and the views, and what breaks it. */
@NullMarked
package org.chancery.faults.check;

import org.jspecify.annotations.NullMarked;
