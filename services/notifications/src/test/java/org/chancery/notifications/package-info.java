/** The whole service: real PostgreSQL and Kafka, a mail server and a receiver of webhooks. */
@NullMarked
package org.chancery.notifications;

import org.jspecify.annotations.NullMarked;
