package org.chancery.platform.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/**
 * Writes events as CloudEvents 1.0 in the binary mode of the Kafka binding, and reads them back: attributes as headers, the
 * stored bytes as the value. {@code sequence} is the published extension of that name.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">binding</a>
 */
final class CloudEvents {

    private static final ObjectReader STRINGS =
            EventCodec.mapper().readerFor(new TypeReference<Map<String, String>>() {});

    private static final String ATTRIBUTE = "ce_";

    /** What is not of the stored metadata. */
    private static final Set<String> OWN = Set.of(
            "specversion", "id", "source", "type", "subject", "time", "dataschema", "sequence", "aggregateversion");

    private final String service;
    private final String topic;

    /** What all events of a type have alike, by name and version. There are as many as the service publishes. */
    private final Map<Type, List<Header>> alike = new ConcurrentHashMap<>();

    private record Type(String name, int version) {}

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

    /**
     * The event that a record was made of, to the byte.
     *
     * @throws IllegalArgumentException where it is none of this service's
     */
    OutgoingEvent event(ConsumerRecord<byte[], byte[]> record) {
        var attributes = new LinkedHashMap<String, String>();
        for (Header header : record.headers()) {
            if (header.key().startsWith(ATTRIBUTE) && header.value() != null) {
                attributes.put(header.key().substring(ATTRIBUTE.length()), new String(header.value(), UTF_8));
            }
        }
        var metadata = new LinkedHashMap<>(attributes);
        metadata.keySet().removeAll(OWN);
        try {
            TypeName type = TypeName.ofDataSchema(required(attributes, "dataschema"));
            if (!type.service().equals(service) || !type.cloudEventType().equals(required(attributes, "type"))) {
                throw new IllegalArgumentException("not a type of " + service + ": " + type);
            }
            if (record.value() == null) {
                throw new IllegalArgumentException("no payload");
            }
            return new OutgoingEvent(
                    record.partition(),
                    Long.parseLong(required(attributes, "sequence")),
                    UUID.fromString(required(attributes, "id")),
                    Subject.parse(required(attributes, "subject")).toString(),
                    Long.parseLong(required(attributes, "aggregateversion")),
                    Instant.parse(required(attributes, "time")),
                    type.name(),
                    type.version(),
                    record.value(),
                    EventCodec.mapper().writeValueAsBytes(metadata));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String required(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private List<Header> headers(OutgoingEvent event) {
        var headers = new ArrayList<>(alike.computeIfAbsent(new Type(event.type(), event.revision()), this::alike));
        headers.add(header("ce_id", event.id().toString()));
        headers.add(header("ce_subject", event.subject()));
        headers.add(header("ce_time", event.recordedAt().toString()));
        headers.add(header("ce_sequence", Long.toString(event.number())));
        headers.add(header("ce_aggregateversion", Long.toString(event.version())));
        Map<String, String> metadata = STRINGS.readValue(event.metadata());
        metadata.forEach((name, value) -> headers.add(header(ATTRIBUTE + name, value)));
        return headers;
    }

    private List<Header> alike(Type of) {
        var type = new TypeName(service, of.name(), of.version());
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_source", "/" + service),
                header("ce_type", type.cloudEventType()),
                header("ce_dataschema", type.dataSchema()),
                header("content-type", "application/json"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
