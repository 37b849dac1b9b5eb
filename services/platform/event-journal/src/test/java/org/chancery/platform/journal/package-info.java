/** What the journal promises, checked on a made-up aggregate: a jar of marbles. */
@NullMarked
package org.chancery.platform.journal;

import org.jspecify.annotations.NullMarked;
