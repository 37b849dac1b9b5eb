/**
 * How an HTTP request becomes an instruction to an aggregate, and its receipt an answer. Creating needs an {@code
 * Idempotency-Key}, changing an {@code If-Match}; both are answered with the new {@code ETag}. On the class path it
 * configures itself.
 */
@NullMarked
package org.chancery.platform.door;

import org.jspecify.annotations.NullMarked;
