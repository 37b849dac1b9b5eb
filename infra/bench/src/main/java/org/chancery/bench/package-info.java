/**
 * Measures the event path beside its peers and beside what PostgreSQL can do on the same machine, in one run. {@link
 * org.chancery.bench.Load} is where it starts.
 */
@NullMarked
package org.chancery.bench;

import org.jspecify.annotations.NullMarked;
