package org.chancery.platform.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.platform.envelope.codec.UnreadableEvent;

/** The feeds of one consumer, by publisher. */
final class Feeds {

    private final Map<String, Feed> byPublisher = new LinkedHashMap<>();

    /** @throws IllegalStateException where there is none, or two of one publisher */
    Feeds(String consumer, List<Feed> feeds) {
        if (feeds.isEmpty()) {
            throw new IllegalStateException(consumer + " has no feed");
        }
        for (Feed feed : feeds) {
            if (byPublisher.put(feed.publisher(), feed) != null) {
                throw new IllegalStateException(consumer + " has two feeds of " + feed.publisher());
            }
        }
    }

    Collection<String> topics() {
        return List.copyOf(byPublisher.keySet());
    }

    /** Whether the feed of its topic wants the record. */
    boolean concerns(Received record) {
        Feed feed = byPublisher.get(record.topic());
        return feed == null || feed.concerns(record);
    }

    /** What they take, whatever the order in which they were declared. */
    List<String> taken() {
        return byPublisher.values().stream().map(Feed::taken).sorted().toList();
    }

    void apply(Delivery delivery, Rows rows) {
        Feed feed = byPublisher.get(delivery.topic());
        if (feed == null) {
            throw new UnreadableEvent("no feed of " + delivery.topic(), null);
        }
        feed.apply(delivery, rows);
    }
}
