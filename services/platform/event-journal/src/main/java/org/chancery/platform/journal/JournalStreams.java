package org.chancery.platform.journal;

import java.util.List;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;

/** Reads aggregates straight from the event table. */
final class JournalStreams implements Streams {

    private final JournalStore store;
    private final String service;
    private final EventCodec codec;

    JournalStreams(JournalStore store, EventTypes types) {
        this.store = store;
        this.service = types.service();
        this.codec = new EventCodec(types);
    }

    @Override
    public boolean exists(Subject subject) {
        return store.exists(subject.toString());
    }

    @Override
    public <E> List<Recorded<E>> read(Subject subject, Class<E> eventType) {
        return store.read(subject.toString(), 0).stream()
                .map(row -> recorded(row, eventType))
                .toList();
    }

    private <E> Recorded<E> recorded(StoredEvent row, Class<E> eventType) {
        Object event = codec.decode(new TypeName(service, row.type(), row.revision()), row.payload());
        return new Recorded<>(
                row.eventId(),
                eventType.cast(event),
                row.version(),
                row.recordedAt(),
                Metadata.provenance(row.metadata()));
    }
}
