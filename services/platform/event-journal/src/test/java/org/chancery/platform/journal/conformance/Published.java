package org.chancery.platform.journal.conformance;

import java.util.Map;

/** A record on the topic with its headers as text. */
public record Published(int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    /** Its number in the lane. */
    public long number() {
        return Long.parseLong(headers.get("ce_sequence"));
    }

    /** Its place in the aggregate. */
    public long version() {
        return Long.parseLong(headers.get("ce_aggregateversion"));
    }
}
