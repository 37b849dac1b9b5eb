/** An issuer for tests: what a service sees of a real one, in the same process. */
@NullMarked
package org.chancery.platform.identity.testing;

import org.jspecify.annotations.NullMarked;
