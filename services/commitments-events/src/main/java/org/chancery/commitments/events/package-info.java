/** What commitments tells the world about requests, follow-ups and promises, and what became of them. */
@NullMarked
package org.chancery.commitments.events;

import org.jspecify.annotations.NullMarked;
