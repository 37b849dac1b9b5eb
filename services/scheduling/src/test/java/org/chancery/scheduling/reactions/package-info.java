/** What each reaction asks for. */
@NullMarked
package org.chancery.scheduling.reactions;

import org.jspecify.annotations.NullMarked;
