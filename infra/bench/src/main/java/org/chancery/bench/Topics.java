package org.chancery.bench;

import java.time.Duration;
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

    /** How large the first record of the first partition is, with its key and its headers, in bytes. */
    int bytesOfARecord(String name) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var first = new TopicPartition(name, 0);
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            for (var record : consumer.poll(Duration.ofSeconds(30)).records(first)) {
                return bytes(record);
            }
            throw new IllegalStateException("there is no record in " + first);
        }
    }

    private static int bytes(ConsumerRecord<byte[], byte[]> record) {
        int headers = 0;
        for (var header : record.headers()) {
            headers += header.key().length() + header.value().length;
        }
        return record.serializedKeySize() + record.serializedValueSize() + headers;
    }
}
