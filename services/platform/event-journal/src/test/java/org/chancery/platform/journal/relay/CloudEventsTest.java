package org.chancery.platform.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {

    private static final OutgoingEvent EVENT = new OutgoingEvent(
            2,
            17,
            UUID.fromString("018f2c1e-0000-7000-8000-000000000001"),
            "jar/3/4",
            5,
            Instant.parse("2026-03-02T10:00:00.123456Z"),
            "jar-sealed",
            2,
            "{\"of\":\"청자\"}".getBytes(UTF_8),
            "{\"about\":\"room/1 shelf/2\",\"actor\":\"person:min.kim\",\"importsource\":\"notes \\\"1998\\\"\",\"marking\":\"SECRET\"}"
                    .getBytes(UTF_8));

    private final CloudEvents jars = new CloudEvents("jars", "test.jars");

    @Test
    void are_read_back_to_the_byte() {
        assertThat(jars.event(received(jars.record(EVENT))))
                .usingRecursiveComparison()
                .isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "subject", "time", "dataschema", "sequence", "aggregateversion"})
    void are_refused_without_an_attribute_that_each_of_ours_has(String attribute) {
        ProducerRecord<String, byte[]> record = jars.record(EVENT);
        record.headers().remove("ce_" + attribute);

        assertThatIllegalArgumentException().isThrownBy(() -> jars.event(received(record)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "subject", "time", "dataschema", "sequence", "aggregateversion"})
    void are_refused_with_an_attribute_that_none_of_ours_has(String attribute) {
        ProducerRecord<String, byte[]> record = jars.record(EVENT);
        record.headers().remove("ce_" + attribute).add("ce_" + attribute, "nonsense".getBytes(UTF_8));

        assertThatIllegalArgumentException().isThrownBy(() -> jars.event(received(record)));
    }

    @Test
    void of_others_are_refused() {
        var boxes = new CloudEvents("boxes", "test.jars");

        assertThatIllegalArgumentException().isThrownBy(() -> jars.event(received(boxes.record(EVENT))));
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                sent.partition(),
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key().getBytes(UTF_8),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
