package org.chancery.platform.journal.conformance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads a whole topic as a foreign client would, and writes to it. */
public final class Topic {

    private final String kafka;
    private final String name;

    /** @param kafka host:port of a broker */
    public Topic(String kafka, String name) {
        this.kafka = kafka;
        this.name = name;
    }

    /** All records, by partition and offset. */
    public List<Published> read() {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "enable.metrics.push", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var records = new ArrayList<Published>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> records.add(published(record)));
            }
            records.sort((a, b) -> a.partition() == b.partition()
                    ? Long.compare(a.offset(), b.offset())
                    : Integer.compare(a.partition(), b.partition()));
            return records;
        }
    }

    /** Sends records to their partitions, as a broker would have them that lost all others. */
    public void write(List<Published> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "enable.metrics.push", false);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Published each : records) {
                var record = new ProducerRecord<>(name, each.partition(), each.key(), each.value());
                each.headers()
                        .forEach((header, value) ->
                                record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
            producer.flush();
        }
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Published(record.partition(), record.offset(), record.key(), headers, record.value());
    }
}
