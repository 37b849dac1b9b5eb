package org.chancery.minutes.template;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.TemplateEvent;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;

/** Templates that were set, as a store would give them back. */
public final class Kept implements Streams {

    private final List<TemplateEvent> events;

    private Kept(List<TemplateEvent> events) {
        this.events = events;
    }

    /** These and no others. */
    public static Kept of(TemplateEvent... events) {
        return new Kept(List.of(events));
    }

    @Override
    public boolean exists(Subject subject) {
        return !read(subject, TemplateEvent.class).isEmpty();
    }

    @Override
    public <E> List<Recorded<E>> read(Subject subject, Class<E> eventType) {
        var provenance = new Provenance(Actor.person("lee.dohyun"), null, new UUID(0, 1));
        var found = new ArrayList<Recorded<E>>();
        for (TemplateEvent event : events) {
            if (event.template().subject().equals(subject)) {
                found.add(new Recorded<>(
                        new UUID(0, found.size()), eventType.cast(event), found.size(), Instant.EPOCH, provenance));
            }
        }
        return found;
    }
}
