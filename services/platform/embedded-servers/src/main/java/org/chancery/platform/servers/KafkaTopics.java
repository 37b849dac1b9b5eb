package org.chancery.platform.servers;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** The topics, one a writing service, that keep every event for ever. */
public final class KafkaTopics {

    private static final Map<String, String> KEEP_EVERYTHING =
            Map.of("retention.ms", "-1", "cleanup.policy", "delete", "max.message.bytes", "1048576");

    private static final int ATTEMPTS = 200;

    private KafkaTopics() {}

    /** Topic names with their numbers of partitions, from {@code infra/kafka/topics.properties}. */
    public static Map<String, Integer> known() {
        var properties = new Properties();
        try (InputStream in = KafkaTopics.class.getResourceAsStream("topics.properties")) {
            if (in == null) {
                throw new ServerFailed("topics.properties is missing from the embedded-servers jar");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new ServerFailed("topics.properties cannot be read", e);
        }
        var topics = new TreeMap<String, Integer>();
        properties.forEach((name, partitions) -> topics.put((String) name, Integer.valueOf((String) partitions)));
        return topics;
    }

    /**
     * Sees to it that each known topic exists on the broker.
     *
     * @param prefix what stands before every name; may be empty
     * @throws ServerFailed where a topic has another number of partitions than it should, or the broker is out of reach
     */
    public static void ensure(String bootstrap, String prefix) {
        Map<String, Integer> wanted = new TreeMap<>();
        known().forEach((name, partitions) -> wanted.put(prefix + name, partitions));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = wanted.entrySet().stream()
                    .filter(topic -> !existing.contains(topic.getKey()))
                    .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1).configs(KEEP_EVERYTHING))
                    .toList();
            admin.createTopics(missing).all().get();
            Map<String, TopicDescription> described = describe(admin, wanted.keySet());
            wanted.forEach((name, partitions) -> checkPartitions(described.get(name), name, partitions));
        } catch (ExecutionException e) {
            throw new ServerFailed("could not make the topics at " + bootstrap + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while making the topics", e);
        }
    }

    /** What the controller has made reaches the broker a moment later. */
    private static Map<String, TopicDescription> describe(Admin admin, Set<String> names)
            throws ExecutionException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return admin.describeTopics(names).allTopicNames().get();
            } catch (ExecutionException e) {
                if (attempt == ATTEMPTS || !(e.getCause() instanceof RetriableException)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static void checkPartitions(@Nullable TopicDescription topic, String name, int wanted) {
        int actual = topic == null ? 0 : topic.partitions().size();
        if (actual != wanted) {
            throw new ServerFailed("the topic " + name + " has " + actual + " partitions and should have " + wanted
                    + ": a lane is a partition, and neither may change once there are events");
        }
    }
}
