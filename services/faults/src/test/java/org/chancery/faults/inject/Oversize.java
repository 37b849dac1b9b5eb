package org.chancery.faults.inject;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.chancery.faults.check.Injected;
import org.chancery.faults.ground.Program;

/** Too much at once: a command of two megabytes, a record of twenty, and one that the broker just takes. */
record Oversize(Field field) implements Fault {

    private static final byte[] KEY = (Injected.KIND + "oversize").getBytes(StandardCharsets.UTF_8);
    private static final int MEGABYTE = 1024 * 1024;

    @Override
    public int number() {
        return 21;
    }

    @Override
    public String name() {
        return "a command of 2 MB, a record of 20 MB, and one of 1 MB";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.BROKER);
    }

    @Override
    public void inject() throws Exception {
        int status = field.api()
                .post(
                        "seo.yun",
                        Program.SCHEDULING,
                        "/api/scheduling/consultations",
                        Map.of("title", "x".repeat(2 * MEGABYTE), "parties", List.of("KR", "IN")))
                .status();
        if (status != 413 && status != 400) {
            throw new IllegalStateException("a command of two megabytes was answered with " + status);
        }
        try (KafkaProducer<byte[], byte[]> producer =
                Producing.open(field.ground().broker().bootstrap())) {
            send(producer, MEGABYTE - 1024);
            try {
                send(producer, 20 * MEGABYTE);
                throw new IllegalStateException("the broker took a record of twenty megabytes");
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) {
                    throw e;
                }
            }
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, int size)
            throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<>(Program.SCHEDULING.word(), 0, KEY, new byte[size]);
        record.headers().add(new RecordHeader(Injected.HEADER, KEY));
        producer.send(record).get();
    }

    @Override
    public void heal() {
        // Readers park the one that was taken.
    }
}
