/**
 * PostgreSQL and Kafka without Docker: unpacked, started, watched and stopped as processes of the caller. Used by the
 * one-command run and by tests; production has servers of its own.
 */
@NullMarked
package org.chancery.platform.servers;

import org.jspecify.annotations.NullMarked;
