package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class LaneReaderTest {

    private final List<String> asked = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final List<Object> assigned = new ArrayList<>();

    /** A consumer of a broker that may say nothing. */
    @SuppressWarnings("unchecked") // the interface is that of such a consumer
    private final Consumer<byte[], byte[]> consumer = (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
            LaneReaderTest.class.getClassLoader(),
            new Class<?>[] {Consumer.class},
            (_, method, arguments) -> switch (method.getName()) {
                case "partitionsFor" -> partitions((String) arguments[0]);
                case "assignment" -> Set.of();
                case "assign" -> {
                    assigned.add(arguments[0]);
                    yield null;
                }
                case "seek" -> null;
                default -> throw new UnsupportedOperationException(method.toString());
            });

    private final LaneReader reader = new LaneReader(
            new KafkaConnection("nowhere", "", "test"), consumer, List.of("jars", "boxes"), Map.of(), () -> 0);

    private List<PartitionInfo> partitions(String topic) {
        asked.add(topic);
        if (silent.contains(topic)) {
            throw new TimeoutException("nobody answers");
        }
        return List.of(new PartitionInfo(topic, 0, Node.noNode(), new Node[0], new Node[0]));
    }

    @Test
    void asks_for_every_topic_and_reads_from_all() {
        assertThat(reader.ready()).isTrue();
        assertThat(asked).containsExactly("jars", "boxes");
        assertThat(assigned).hasSize(1);
    }

    @Test
    void asks_a_silent_broker_once_and_no_second_time_for_another_topic() {
        silent.addAll(List.of("jars", "boxes"));

        assertThat(reader.ready()).isFalse();
        assertThat(asked).containsExactly("jars");
    }
}
