package org.chancery.platform.journal;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.journal.relay.Newest;
import org.chancery.platform.journal.relay.WakeUp;
import org.chancery.platform.simulation.Bug;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Process;
import org.chancery.platform.simulation.Schedule;
import org.jspecify.annotations.Nullable;

/** The command side of one instance: Axon and everything of this module but the SQL and the threads. */
public final class SimulatedJournal {

    private final Schedule schedule;
    private final Map<String, Long> locked = new HashMap<>();

    private SimulatedJournal(Schedule schedule) {
        this.schedule = schedule;
    }

    /**
     * Starts it and returns its port.
     *
     * @param aggregate the shell of the core
     * @param newest is told what got its number at once
     * @param bell what an append rings
     */
    public static <A> Commands start(
            Schedule schedule,
            Process process,
            Database database,
            Class<A> aggregate,
            EventTypes types,
            Newest newest,
            WakeUp bell,
            @Nullable Bug bug) {
        JournalStore store = BrokenJournal.store(bug, database, newest);
        var groups = new SimulatedGroups(schedule, store, newest, bell);
        schedule.start(process.name() + " writer", process, groups::write);
        Appends appends = BrokenJournal.appends(bug, groups, schedule, process);
        return new SimulatedJournal(schedule).commands(store, appends, aggregate, types, bug);
    }

    private <A> Commands commands(
            JournalStore store, Appends appends, Class<A> aggregate, EventTypes types, @Nullable Bug bug) {
        AggregateModel<A> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate);
        var events = EmbeddedEventStore.builder()
                .storageEngine(new JournalStorageEngine(store, appends, types))
                .build();
        var memory = new AggregateMemory();
        EventSourcingRepository<A> repository = EventSourcingRepository.builder(aggregate)
                .aggregateModel(model)
                .eventStore(events)
                .cache(BrokenJournal.memory(bug, memory))
                .lockFactory(locks())
                .build();
        CommandBus bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(aggregate)
                .aggregateModel(model)
                .repository(repository)
                .commandTargetResolver(new AddressedSubjects())
                .build()
                .subscribe(bus);
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        var port = new JournalCommands(gateway, store, appends, memory, schedule.clock());
        return BrokenJournal.commands(bug, port);
    }

    /** Lets commands of an aggregate through one by one, as Axon's own does, but waits by the schedule. */
    private LockFactory locks() {
        return identifier -> {
            schedule.await("waits for the aggregate", () -> !locked.containsKey(identifier), Schedule.FOR_EVER);
            locked.put(identifier, 1L);
            return new Lock() {
                private boolean held = true;

                @Override
                public void release() {
                    held = false;
                    locked.remove(identifier);
                }

                @Override
                public boolean isHeld() {
                    return held;
                }
            };
        };
    }
}
