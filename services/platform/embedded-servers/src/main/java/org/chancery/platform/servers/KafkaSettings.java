package org.chancery.platform.servers;

import java.nio.file.Path;

/**
 * Where and how a Kafka broker runs.
 *
 * @param data its log directory; made on the first start
 * @param port for clients, on 127.0.0.1
 * @param controllerPort for its own controller, on 127.0.0.1
 * @param advertised the port that clients are told to come to, the same unless something stands before the broker
 * @param durable whether each record is flushed to the disk before it is acknowledged; tests do without
 */
public record KafkaSettings(Path data, int port, int controllerPort, int advertised, boolean durable) {

    public KafkaSettings {
        data = data.toAbsolutePath().normalize();
    }

    /** A broker that nothing stands before. */
    public KafkaSettings(Path data, int port, int controllerPort, boolean durable) {
        this(data, port, controllerPort, port, durable);
    }

    /** Where clients connect. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }
}
