package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.chancery.journeys.ApiClient.Answer;

/** Reads whole topics as a foreign Kafka client does, from the first record to the last. */
final class Topics {

    static final List<String> ALL = List.of("scheduling", "minutes", "commitments");

    private Topics() {}

    static List<ConsumerRecord<String, byte[]>> read(String bootstrap) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "stranger-" + UUID.randomUUID(),
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = ALL.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** How many records there are once one that is sent now has come through outbox and relay. */
    static int settled(RunningChancery chancery, ApiClient api, String deskOfficer) {
        String marker = UUID.randomUUID().toString();
        Answer answer = api.post(
                deskOfficer,
                "/api/scheduling/consultations",
                marker,
                Map.of("id", marker, "title", marker, "parties", List.of("KR", "IN")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> read(chancery.kafka()).stream()
                        .anyMatch(record -> record.key().equals("consultation/" + marker)));
        return read(chancery.kafka()).size();
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
