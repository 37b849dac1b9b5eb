/** What this service does of its own accord when it hears of an event. */
@NullMarked
package org.chancery.scheduling.reactions;

import org.jspecify.annotations.NullMarked;
