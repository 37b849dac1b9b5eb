package org.chancery.platform.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import tools.jackson.core.type.TypeReference;

/**
 * Writes events as CloudEvents 1.0 in the binary mode of the Kafka binding: attributes as headers, the stored bytes as the
 * value. {@code sequence} is the published extension of that name.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">binding</a>
 */
final class CloudEvents {

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final String service;
    private final String topic;

    /**
     * @param service the publisher
     * @param topic where its events go
     */
    CloudEvents(String service, String topic) {
        this.service = service;
        this.topic = topic;
    }

    /** The record of an event. Its partition is its lane, its key the aggregate. */
    ProducerRecord<String, byte[]> record(OutgoingEvent event) {
        return new ProducerRecord<>(topic, event.lane(), event.subject(), event.payload(), headers(event));
    }

    private List<Header> headers(OutgoingEvent event) {
        var type = new TypeName(service, event.type(), event.revision());
        var headers = new ArrayList<Header>();
        headers.add(header("ce_specversion", "1.0"));
        headers.add(header("ce_id", event.id().toString()));
        headers.add(header("ce_source", "/" + service));
        headers.add(header("ce_type", type.cloudEventType()));
        headers.add(header("ce_subject", event.subject()));
        headers.add(header("ce_time", event.recordedAt().toString()));
        headers.add(header("ce_dataschema", type.dataSchema()));
        headers.add(header("content-type", "application/json"));
        headers.add(header("ce_sequence", Long.toString(event.number())));
        headers.add(header("ce_aggregateversion", Long.toString(event.version())));
        EventCodec.mapper()
                .readValue(event.metadata(), STRINGS)
                .forEach((name, value) -> headers.add(header("ce_" + name, value)));
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
