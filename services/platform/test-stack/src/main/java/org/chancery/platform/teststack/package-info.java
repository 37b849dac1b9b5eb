/**
 * PostgreSQL and Kafka for tests. One server of each for a test JVM, started when first asked for; a database and a
 * topic prefix of its own for each application context. {@code -Dinfra=embedded|docker|auto} chooses how.
 */
@NullMarked
package org.chancery.platform.teststack;

import org.jspecify.annotations.NullMarked;
