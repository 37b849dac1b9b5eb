package org.chancery.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record exactly as it came from the broker, or as it will come from there.
 *
 * @param topic the publisher's topic, without the prefix of the installation
 * @param lane the partition
 * @param offset the place in the partition, from 0; {@link #NOT_ON_THE_TOPIC} where it was taken before it had one
 * @param key the key, which names the aggregate, or null where there was none
 * @param headers in the order in which they came
 * @param body the value, or null where there was none
 */
public record Received(
        String topic,
        int lane,
        long offset,
        @Nullable Bytes key,
        List<Header> headers,
        @Nullable Bytes body) {

    /** One header; the value is null where the record has the name alone. */
    public record Header(String name, @Nullable Bytes value) {}

    /** The offset of a record that did not come from the broker. */
    static final long NOT_ON_THE_TOPIC = -1;

    public Received {
        headers = List.copyOf(headers);
    }

    /** Where it stands, for logs and people: {@code scheduling-3@17}. */
    public String place() {
        return topic + "-" + lane + "@" + offset;
    }

    /** Whether it came from the broker. */
    boolean isOnTheTopic() {
        return offset != NOT_ON_THE_TOPIC;
    }
}
