package org.chancery.platform.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** How many records each lane has. Asked for when somebody wants to know, and remembered for a moment. */
final class TopicEnds implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration AFTER_NO_ANSWER = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final KafkaConnection kafka;
    private final Set<String> topics;
    private final EndsSeen seen = new EndsSeen(System::nanoTime);
    private @Nullable Admin admin;
    private Optional<Map<LaneId, Long>> known = Optional.empty();
    private long staleAt = System.nanoTime();

    TopicEnds(KafkaConnection kafka, Set<String> topics) {
        this.kafka = kafka;
        this.topics = Set.copyOf(topics);
    }

    /** The end of every lane that exists, or empty where the broker does not answer. */
    synchronized Optional<Map<LaneId, Long>> get() {
        if (System.nanoTime() - staleAt >= 0) {
            known = ask();
            known.ifPresent(seen::note);
            staleAt = System.nanoTime() + (known.isPresent() ? FRESH : AFTER_NO_ANSWER).toNanos();
        }
        return known;
    }

    /** Since when lanes have had what they have. */
    EndsSeen seen() {
        return seen;
    }

    private Optional<Map<LaneId, Long>> ask() {
        try {
            Admin asked = admin == null ? kafka.admin() : admin;
            admin = asked;
            return Optional.of(ends(asked));
        } catch (ExecutionException | TimeoutException e) {
            close();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Map<LaneId, Long> ends(Admin asked) throws ExecutionException, TimeoutException, InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        var names = topics.stream().map(topic -> kafka.prefix() + topic).toList();
        for (KafkaFuture<TopicDescription> topic :
                asked.describeTopics(names).topicNameValues().values()) {
            try {
                TopicDescription description = within(topic);
                description
                        .partitions()
                        .forEach(lane -> latest.put(
                                new TopicPartition(description.name(), lane.partition()), OffsetSpec.latest()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        var ends = new HashMap<LaneId, Long>();
        within(asked.listOffsets(latest).all())
                .forEach((partition, end) -> ends.put(kafka.lane(partition), end.offset()));
        return ends;
    }

    private static <T> T within(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }
}
