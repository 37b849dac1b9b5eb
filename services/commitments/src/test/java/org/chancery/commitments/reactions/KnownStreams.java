package org.chancery.commitments.reactions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;

/** The streams that a test has told of. */
final class KnownStreams implements Streams {

    private final Map<Subject, List<Object>> events = new HashMap<>();

    void add(Subject subject, Object... more) {
        events.computeIfAbsent(subject, _ -> new ArrayList<>()).addAll(List.of(more));
    }

    @Override
    public boolean exists(Subject subject) {
        return events.containsKey(subject);
    }

    @Override
    public <E> List<Recorded<E>> read(Subject subject, Class<E> eventType) {
        var recorded = new ArrayList<Recorded<E>>();
        for (Object event : events.getOrDefault(subject, List.of())) {
            var id = new UUID(7, recorded.size());
            recorded.add(new Recorded<>(
                    id,
                    eventType.cast(event),
                    recorded.size(),
                    Instant.EPOCH,
                    new Provenance(Actor.person("seo.yun"), null, id)));
        }
        return recorded;
    }
}
