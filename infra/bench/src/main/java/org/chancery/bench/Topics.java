package org.chancery.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Topics as those of services: four partitions that keep everything.
 *
 * @param broker {@code host:port}
 */
record Topics(String broker) {

    private static final int LANES = 4;

    void make(String name) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            var topic = new NewTopic(name, LANES, (short) 1).configs(Map.of("retention.ms", "-1"));
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    /** The first records of the first partition, each with its key and its headers as one line. */
    List<String> records(String name, int many) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, many),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var first = new TopicPartition(name, 0);
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            var lines = new ArrayList<String>();
            while (lines.size() < many) {
                var polled = consumer.poll(Duration.ofSeconds(30)).records(first);
                if (polled.isEmpty()) {
                    throw new IllegalStateException("there are " + lines.size() + " records in " + first);
                }
                polled.forEach(record -> lines.add(line(record)));
            }
            return lines.subList(0, many);
        }
    }

    private static String line(ConsumerRecord<byte[], byte[]> record) {
        var line = new StringBuilder();
        for (var header : record.headers()) {
            line.append(header.key()).append(new String(header.value(), UTF_8));
        }
        return line.append(new String(record.key(), UTF_8))
                .append(new String(record.value(), UTF_8))
                .toString()
                .replace('\n', ' ');
    }
}
