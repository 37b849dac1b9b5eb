package org.chancery.scheduling.reactions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;

/** Streams that hold what a test says that the service has decided. */
final class KnownEvents implements Streams {

    private final Map<Subject, List<Object>> events = new LinkedHashMap<>();

    void add(Subject subject, Object event) {
        events.computeIfAbsent(subject, _ -> new ArrayList<>()).add(event);
    }

    @Override
    public boolean exists(Subject subject) {
        return events.containsKey(subject);
    }

    @Override
    public <E> List<Recorded<E>> read(Subject subject, Class<E> eventType) {
        var recorded = new ArrayList<Recorded<E>>();
        for (Object event : events.getOrDefault(subject, List.of())) {
            recorded.add(new Recorded<>(
                    new UUID(8, recorded.size()),
                    eventType.cast(event),
                    recorded.size(),
                    Instant.EPOCH,
                    new Provenance(Actor.person("seo.yun"), null, new UUID(7, 7))));
        }
        return recorded;
    }
}
