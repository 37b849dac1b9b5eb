/**
 * How a service answers over HTTP. Whatever goes wrong becomes a problem of RFC 9457 with a stable type; request bodies
 * are read strictly and are bounded; who asks for a form that there is not gets the one that there is; lists come as keyset
 * pages; events are described by the schemas of their contract. On the class path it configures itself.
 */
@NullMarked
package org.chancery.platform.problems;

import org.jspecify.annotations.NullMarked;
