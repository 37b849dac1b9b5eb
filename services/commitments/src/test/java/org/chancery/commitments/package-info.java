/** The whole service over HTTP, on a real PostgreSQL and a real Kafka. */
@NullMarked
package org.chancery.commitments;

import org.jspecify.annotations.NullMarked;
