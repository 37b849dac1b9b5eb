package org.chancery.platform.journal.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands records to Kafka in order, all or nothing as far as the caller is concerned: after any failure this publisher is of
 * no more use, and a new one starts again from what is not marked as sent.
 */
final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration LONG_WITHOUT_ANSWER = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;
    private final Runnable whenTheBrokerIsSilent;

    /** @param whenTheBrokerIsSilent called while acknowledgements have been missing for some seconds */
    Publisher(Producer<String, byte[]> producer, Runnable whenTheBrokerIsSilent) {
        this.producer = producer;
        this.whenTheBrokerIsSilent = whenTheBrokerIsSilent;
    }

    /** A producer that never changes the order of what it is given. */
    static Producer<String, byte[]> producer(String bootstrap, String service) {
        return new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "relay-" + service),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        // A batch that expires lets the one behind it overtake, so none ever does.
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                        // Events of a lane have most of their text in common, and topics keep everything.
                        Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, CompressionType.LZ4.name),
                        Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1024 * 1024),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
                        Map.entry(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false),
                        Map.entry(ProducerConfig.METRIC_REPORTER_CLASSES_CONFIG, "")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * How many partitions the topic has.
     *
     * @throws NotSent where the broker does not answer or has no such topic
     */
    int partitionsOf(String topic) {
        try {
            return producer.partitionsFor(topic).size();
        } catch (KafkaException e) {
            throw new NotSent("nothing is known of the topic " + topic, e);
        }
    }

    /**
     * Sends the records and returns what their acknowledgements are waited for with.
     *
     * @throws NotSent where one was not taken; those before it may have been
     */
    List<Future<?>> send(List<ProducerRecord<String, byte[]>> records) throws InterruptedException {
        var pending = new ArrayList<Future<?>>(records.size());
        for (ProducerRecord<String, byte[]> record : records) {
            Future<?> future = sent(record);
            if (future.isDone()) {
                acknowledged(future);
            }
            pending.add(future);
        }
        return pending;
    }

    /**
     * Returns when all are acknowledged.
     *
     * @throws NotSent where one was not taken; those before it may have been
     */
    void acknowledged(List<Future<?>> pending) throws InterruptedException {
        for (Future<?> future : pending) {
            acknowledged(future);
        }
    }

    private Future<?> sent(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record);
        } catch (KafkaException e) {
            throw new NotSent("the producer gave up", e);
        }
    }

    private void acknowledged(Future<?> future) throws InterruptedException {
        for (int waits = 0; ; waits++) {
            try {
                future.get(LONG_WITHOUT_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (waits == 0) {
                    LOG.warn("Events wait in the store, the broker has not answered for {}", LONG_WITHOUT_ANSWER);
                }
                whenTheBrokerIsSilent.run();
            } catch (ExecutionException e) {
                throw new NotSent("the broker did not take an event", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        // Whatever is not acknowledged by now is sent again by whoever comes next.
        producer.close(Duration.ZERO);
    }
}
