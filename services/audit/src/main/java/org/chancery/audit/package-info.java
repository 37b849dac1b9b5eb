/** Tells who did what, when and because of what. Depends on no event type, so that no change of a contract can blind it. */
@NullMarked
package org.chancery.audit;

import org.jspecify.annotations.NullMarked;
