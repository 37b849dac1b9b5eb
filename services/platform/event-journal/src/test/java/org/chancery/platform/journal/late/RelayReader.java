package org.chancery.platform.journal.late;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.platform.journal.conformance.Published;
import org.chancery.platform.journal.conformance.Topic;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.relay.RelayInSteps;

/** The journal's own way: the relay, and then whoever reads the topic. */
final class RelayReader implements Reader {

    private final RelayInSteps relay;
    private final Topic topic;

    RelayReader(JarServers servers) {
        relay = new RelayInSteps(servers.database(), servers.kafka(), servers.prefix(), "jars");
        topic = new Topic(servers.kafka(), servers.prefix() + "jars");
        if (!relay.isTheOne()) {
            throw new IllegalStateException("somebody else relays");
        }
    }

    @Override
    public void look() {
        relay.relayEverything();
    }

    @Override
    public List<Told> told() {
        return topic.read().stream()
                .map(event -> new Told(event.key(), event.version()))
                .toList();
    }

    /** Whether every lane counts from one without a hole or a repetition. */
    boolean numbersWithoutGap() {
        Map<Integer, Long> last = new HashMap<>();
        for (Published event : topic.read()) {
            if (event.number() != last.merge(event.partition(), 1L, Long::sum)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        relay.crash();
    }
}
