package org.chancery.platform.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.axonframework.common.caching.Cache;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.journal.relay.Newest;
import org.chancery.platform.journal.relay.OutgoingEvent;
import org.chancery.platform.simulation.Bug;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Process;
import org.chancery.platform.simulation.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** The mistakes that a journal can be given. */
final class BrokenJournal {

    private BrokenJournal() {}

    static JournalStore store(@Nullable Bug bug, Database database, Newest newest) {
        return switch (bug) {
            case KEYS_ARE_NOT_UNIQUE ->
                new SimulatedStore(database) {
                    @Override
                    void keyIsThere(RequestKey key) {}
                };
            case VERSIONS_ARE_NOT_UNIQUE ->
                new SimulatedStore(database) {
                    @Override
                    boolean isNew(Row row, boolean withoutWaiting) {
                        overwrite(row);
                        return true;
                    }
                };
            case VERSIONS_HAVE_GAPS ->
                new SimulatedStore(database) {
                    @Override
                    public List<OutgoingEvent> store(List<Append> appends, boolean withoutWaiting) {
                        return super.store(
                                appends.stream().map(BrokenJournal::leavingOut).toList(), withoutWaiting);
                    }
                };
            case ANSWER_IS_STORED_ALONE ->
                new SimulatedStore(database) {
                    @Override
                    public List<OutgoingEvent> store(List<Append> appends, boolean withoutWaiting) {
                        super.store(
                                appends.stream()
                                        .map(append -> new Append(List.of(), append.answer()))
                                        .toList(),
                                withoutWaiting);
                        return super.store(
                                appends.stream()
                                        .map(append -> new Append(append.events(), null))
                                        .toList(),
                                withoutWaiting);
                    }
                };
            case NUMBERED_BEFORE_WHAT_WAITS ->
                new SimulatedStore(database) {
                    @Override
                    boolean nothingWaits() {
                        return true;
                    }
                };
            case TOLD_BEFORE_THE_COMMIT ->
                new SimulatedStore(database) {
                    @Override
                    List<OutgoingEvent> filledOutbox(SortedMap<Long, StoredEvent> stored) {
                        List<OutgoingEvent> numbered = super.filledOutbox(stored);
                        newest.add(numbered, numbered.size());
                        return numbered;
                    }
                };
            case null, default -> new SimulatedStore(database);
        };
    }

    /** Every fifth version is passed over. */
    private static Append leavingOut(Append append) {
        var events = new ArrayList<StoredEvent>();
        for (StoredEvent event : append.events()) {
            long version = event.version() == 4 ? 5 : event.version();
            events.add(new StoredEvent(
                    event.eventId(),
                    event.aggregateType(),
                    event.aggregateId(),
                    version,
                    event.recordedAt(),
                    event.type(),
                    event.revision(),
                    event.payload(),
                    event.metadata()));
        }
        return new Append(events, append.answer());
    }

    static Appends appends(@Nullable Bug bug, Appends appends, Schedule schedule, Process process) {
        return switch (bug) {
            case ACKNOWLEDGED_BEFORE_THE_COMMIT ->
                append -> schedule.start(process.name() + " later", process, () -> {
                    try {
                        appends.commit(append);
                    } catch (NestedRuntimeException e) {
                        schedule.note("nobody hears of", e.getMessage());
                    }
                });
            case FAILED_GROUP_IS_ACKNOWLEDGED ->
                append -> {
                    try {
                        appends.commit(append);
                    } catch (DataIntegrityViolationException e) {
                        throw e;
                    } catch (NestedRuntimeException e) {
                        schedule.note("takes no notice of", e.getMessage());
                    }
                };
            case LOSER_GETS_A_RECEIPT ->
                append -> {
                    try {
                        appends.commit(append);
                    } catch (DuplicateKeyException e) {
                        schedule.note("takes no notice of", e.getMessage());
                    }
                };
            case null, default -> appends;
        };
    }

    /** The memory that aggregates are taken from; the port knows nothing of the careless one. */
    static Cache memory(@Nullable Bug bug, AggregateMemory memory) {
        return bug == Bug.STALE_MEMORY_DECIDES ? new CarelessMemory() : memory;
    }

    static Commands commands(@Nullable Bug bug, Commands commands) {
        return switch (bug) {
            case DECIDED_AGAIN_AFTER_A_LOST_COMMIT ->
                instruction -> {
                    try {
                        return commands.send(instruction);
                    } catch (NestedRuntimeException e) {
                        return commands.send(instruction);
                    }
                };
            case null, default -> commands;
        };
    }
}
