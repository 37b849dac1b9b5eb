/**
 * The whole system with one command. A launcher starts PostgreSQL, Kafka and every service, shows how far it is, plays
 * the first consultation where the data directory is empty, and stops all of it in order.
 */
@NullMarked
package org.chancery.allinone;

import org.jspecify.annotations.NullMarked;
