package org.chancery.faults.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.chancery.faults.ground.Program;

/** Reads topics from the first record to the last. */
public final class Topics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(300);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param bootstrap where the broker is */
    public Topics(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "default.api.timeout.ms",
                        20_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private List<TopicPartition> partitions(Collection<Program> programs) {
        return programs.stream()
                .flatMap(program -> consumer.partitionsFor(program.word()).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    /** How many records each partition of every topic has. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions(Program.writers()));
    }

    /** All records of a topic, partition by partition in order. */
    public List<ConsumerRecord<byte[], byte[]>> all(Program program) {
        List<TopicPartition> partitions = partitions(List.of(program));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    /** What a program has published: everything but what a fault put there that no reader may take for an event. */
    List<Published> published(Program program) {
        return all(program).stream()
                .filter(record -> !Injected.isMarked(record))
                .map(Topics::published)
                .toList();
    }

    private static Published published(ConsumerRecord<byte[], byte[]> record) {
        return new Published(
                record.partition(),
                record.offset(),
                new String(record.key(), StandardCharsets.UTF_8),
                Long.parseLong(header(record, "ce_aggregateversion")),
                UUID.fromString(header(record, "ce_id")),
                Long.parseLong(header(record, "ce_sequence")),
                hash(record.value()),
                Injected.isOutOfTurn(record));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Stream.of(record.headers().toArray())
                .filter(header -> header.key().equals(name))
                .findFirst()
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException(
                        "%s-%d@%d has no %s".formatted(record.topic(), record.partition(), record.offset(), name)));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
