package org.chancery.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaIT {

    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir
    Path directory;

    @Nested
    class A_broker_inside_this_jvm {

        @Test
        void makes_the_topics_under_a_prefix_and_keeps_everything_in_them() throws Exception {
            try (var broker = KafkaBroker.start(settings(false));
                    Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
                KafkaTopics.ensure(broker.bootstrap(), "test-");
                KafkaTopics.ensure(broker.bootstrap(), "test-");

                assertThat(admin.listTopics().names().get())
                        .containsExactlyInAnyOrder("test-scheduling", "test-minutes", "test-commitments");
                assertThat(setting(admin, "test-minutes", "retention.ms")).isEqualTo("-1");
                assertThat(setting(admin, "test-minutes", "max.message.bytes")).isEqualTo("1048576");
            }
        }
    }

    @Nested
    class A_broker_in_a_child_jvm {

        @Test
        void has_its_records_after_it_was_killed() {
            KafkaSettings settings = settings(true);
            try (var child = start(settings)) {
                produce(settings.bootstrap(), "kept");
                ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
                child.onExit().join();
            }
            try (var _ = start(settings)) {
                assertThat(first(settings.bootstrap())).isEqualTo("kept");
            }
        }

        @Test
        void ends_cleanly_when_its_parent_is_gone() throws IOException {
            try (var child = start(settings(true))) {
                child.release();

                assertThat(child.onExit())
                        .succeedsWithin(Duration.ofSeconds(30))
                        .isEqualTo(0);
            }
        }

        @Test
        void says_what_is_wrong_when_its_port_is_taken() throws IOException {
            KafkaSettings settings = settings(true);
            try (var _ = new ServerSocket(settings.port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
                assertThatThrownBy(() -> start(settings))
                        .isInstanceOf(ServerFailed.class)
                        .hasMessageContaining("port " + settings.port())
                        .hasMessageContaining("in use");
            }
        }

        private KafkaChild start(KafkaSettings settings) {
            List<Path> classPath = Arrays.stream(
                            System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .toList();
            return KafkaChild.start(classPath, FLAGS, settings, directory.resolve("kafka.log"));
        }
    }

    private KafkaSettings settings(boolean durable) {
        List<Integer> ports = FreePorts.find(2);
        return new KafkaSettings(directory.resolve("kafka"), ports.get(0), ports.get(1), durable);
    }

    private static void produce(String bootstrap, String value) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("minutes", 0, "key", value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static String first(String bootstrap) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("minutes", 0)));
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.poll(Duration.ofSeconds(1)), records -> !records.isEmpty())
                    .iterator()
                    .next()
                    .value();
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }
}
