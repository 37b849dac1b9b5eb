/**
 * Plays the founding consultation through the public HTTP APIs, as any client would: with a bearer token for every
 * person, an idempotency key for every step, and nothing that a stranger could not do too.
 */
@NullMarked
package org.chancery.allinone.play;

import org.jspecify.annotations.NullMarked;
