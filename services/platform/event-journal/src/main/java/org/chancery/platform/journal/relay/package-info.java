/** The relay: how stored events reach Kafka, in order, once each, under numbers without gaps. */
@NullMarked
package org.chancery.platform.journal.relay;

import org.jspecify.annotations.NullMarked;
