package org.chancery.faults.inject;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.chancery.faults.check.Injected;
import org.chancery.faults.check.Topics;
import org.chancery.faults.ground.Program;

/** Records of every topic come again, byte for byte, as a producer repeats them that was not told of their arrival. */
record RepeatRecords(Field field, int most) implements Fault {

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String name() {
        return "up to %d records of each topic come again".formatted(most);
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
        try (Topics topics = field.topics();
                KafkaProducer<byte[], byte[]> producer =
                        Producing.open(field.ground().broker().bootstrap())) {
            for (Program program : Program.writers()) {
                List<ConsumerRecord<byte[], byte[]>> all = topics.all(program).stream()
                        .filter(record -> !Injected.isMarked(record))
                        .toList();
                for (int i = 0; i < Math.min(most, all.size()); i++) {
                    ConsumerRecord<byte[], byte[]> one = all.get(field.chance().nextInt(all.size()));
                    producer.send(
                            new ProducerRecord<>(one.topic(), one.partition(), one.key(), one.value(), one.headers()));
                }
            }
            producer.flush();
        }
    }

    @Override
    public void heal() {
        // Readers are to see to it themselves.
    }
}
