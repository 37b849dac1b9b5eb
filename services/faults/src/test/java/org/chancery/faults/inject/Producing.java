package org.chancery.faults.inject;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer that no service has. */
final class Producing {

    private Producing() {}

    static KafkaProducer<byte[], byte[]> open(String bootstrap) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "acks", "all",
                        "max.request.size", 32 * 1024 * 1024,
                        "max.block.ms", 30_000,
                        "delivery.timeout.ms", 40_000,
                        "request.timeout.ms", 10_000,
                        "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
