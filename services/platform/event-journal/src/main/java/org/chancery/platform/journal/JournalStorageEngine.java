package org.chancery.platform.journal;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * Axon's storage on our tables. Payloads go through {@link EventCodec} and nowhere else, so that no class name is ever
 * written and the store and the topic read events alike. Written against Axon's interface rather than on its JDBC engine,
 * whose serializers, snapshots and global cursor this journal does without.
 */
final class JournalStorageEngine implements EventStorageEngine {

    private final JournalStore store;
    private final Appends appends;
    private final EventTypes types;
    private final EventCodec codec;

    /**
     * That of a command which is decided as if nothing were stored. One for all, since its stack says nothing and takes more
     * than the decision; of this very class, since Axon makes an aggregate for no other.
     */
    private final AggregateNotFoundException unread = new AggregateNotFoundException("any", "not looked for");

    JournalStorageEngine(JournalStore store, Appends appends, EventTypes types) {
        this.store = store;
        this.appends = appends;
        this.types = types;
        this.codec = new EventCodec(types);
    }

    /**
     * Stores the events of one command and, where it came with a key, its answer: both or neither, and on disk when it
     * returns. Axon calls it once for each command, when all of its events are there.
     *
     * @throws Refused where an event is too large to be published
     * @throws ConcurrencyException where somebody else was first, with the aggregate or with the key
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<StoredEvent> rows = messages.stream().map(this::row).toList();
        try {
            appends.commit(new Append(rows, answer(Origin.of(messages.getFirst()), rows)));
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException(
                    "somebody else was first with " + rows.getFirst().aggregateId(), e);
        }
    }

    private static Append.@Nullable Answer answer(Origin origin, List<StoredEvent> rows) {
        if (origin.key() == null) {
            return null;
        }
        StoredEvent last = rows.getLast();
        var receipt = new Receipt(Subject.parse(last.aggregateId()), last.version(), rows.size());
        return new Append.Answer(origin.key(), receipt, last.recordedAt());
    }

    private StoredEvent row(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("only aggregates write events");
        }
        Origin origin = Origin.of(event);
        TypeName name = types.nameOf(event.getPayloadType());
        byte[] payload = codec.encode(event.getPayload());
        byte[] metadata = Metadata.write(origin.provenance(), origin.label());
        if (payload.length + metadata.length > JournalRefusal.MOST_BYTES) {
            throw Refused.refused(JournalRefusal.TOO_MUCH_FOR_ONE_EVENT);
        }
        return new StoredEvent(
                UUID.fromString(event.getIdentifier()),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                origin.decidedAt().truncatedTo(ChronoUnit.MICROS),
                name.name(),
                name.version(),
                payload,
                metadata);
    }

    /**
     * The events of an aggregate from one on.
     *
     * @throws AggregateNotFoundException where they are not to be looked for
     */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        if (Addressed.Basis.here() == Addressed.Basis.UNREAD) {
            throw unread;
        }
        return DomainEventStream.of(
                store.read(aggregateIdentifier, firstSequenceNumber).stream().map(this::message));
    }

    private DomainEventMessage<?> message(StoredEvent row) {
        return new GenericDomainEventMessage<>(
                row.aggregateType(),
                row.aggregateId(),
                row.version(),
                codec.decode(new TypeName(types.service(), row.type(), row.revision()), row.payload()),
                MetaData.emptyInstance(),
                row.eventId().toString(),
                row.recordedAt());
    }

    /** There are no snapshots: states hold only what decisions read, and streams are short. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the journal keeps no snapshots");
    }

    /** A cursor over the global index would skip events that commit late; the relay numbers them when they are visible. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("read the topic: the journal has no global stream");
    }
}
