/**
 * An OpenID Connect issuer for demonstrations. Its people are invented and their passwords lie in a file; the rest is
 * what any issuer does, so that a real one can take its place without a change elsewhere.
 */
@NullMarked
package org.chancery.issuer;

import org.jspecify.annotations.NullMarked;
