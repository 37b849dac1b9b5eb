/** What commitments does when another service has decided something. */
@NullMarked
package org.chancery.commitments.reactions;

import org.jspecify.annotations.NullMarked;
