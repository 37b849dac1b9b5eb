package org.chancery.platform.intake;

import org.apache.kafka.clients.consumer.Consumer;

/** Opens ways to the broker. */
@FunctionalInterface
interface Consumers {

    /**
     * A consumer that belongs to no group: positions live in the reader's own database, and an offset that the log does
     * not have is an error, never a reason to start elsewhere.
     */
    Consumer<byte[], byte[]> consumer(String name, int recordsAtOnce);
}
