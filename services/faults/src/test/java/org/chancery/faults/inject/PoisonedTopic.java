package org.chancery.faults.inject;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.chancery.faults.check.Injected;
import org.chancery.faults.ground.Program;

/** Records that no service has sent: without headers, without a body, without a key, with headers that say nothing. */
record PoisonedTopic(Field field) implements Fault {

    private static final byte[] KEY = (Injected.KIND + "stranger").getBytes(StandardCharsets.UTF_8);
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String name() {
        return "records that no service has sent";
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.BROKER);
    }

    @Override
    public void inject() {
        try (KafkaProducer<byte[], byte[]> producer =
                Producing.open(field.ground().broker().bootstrap())) {
            for (Program program : Program.writers()) {
                int lane = field.chance().nextInt(4);
                List.of(
                                new ProducerRecord<>(program.word(), lane, KEY, BODY),
                                new ProducerRecord<byte[], byte[]>(program.word(), lane, KEY, null),
                                new ProducerRecord<byte[], byte[]>(program.word(), lane, null, BODY),
                                withHeaders(new ProducerRecord<>(program.word(), lane, KEY, BODY)))
                        .forEach(record -> {
                            record.headers().add(new RecordHeader(Injected.HEADER, BODY));
                            producer.send(record);
                        });
            }
            producer.flush();
        }
    }

    private static ProducerRecord<byte[], byte[]> withHeaders(ProducerRecord<byte[], byte[]> record) {
        Map.of("ce_specversion", "1.0", "ce_sequence", "-1", "ce_id", "nobody", "ce_type", "\0")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void heal() {
        // Readers park them and go on.
    }
}
