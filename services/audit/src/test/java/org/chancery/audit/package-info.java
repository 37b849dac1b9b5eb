/** The whole service over HTTP, on a real PostgreSQL and a real Kafka. */
@NullMarked
package org.chancery.audit;

import org.jspecify.annotations.NullMarked;
