package org.chancery.minutes.journal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutId;
import org.chancery.minutes.readout.Readout;
import org.chancery.minutes.readout.ReadoutCommand;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.journal.Addressed;
import org.chancery.platform.journal.Shell;
import org.jspecify.annotations.Nullable;

/** A readout as Axon keeps it. */
@Aggregate(type = ReadoutId.KIND, cache = Shell.MEMORY)
final class ReadoutAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private Readout state = Readout.unwritten();

    @CommandHandler(commandName = ReadoutId.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<ReadoutCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(ReadoutEvent event) {
        subject = event.readout().subject().toString();
        state = state.evolve(event);
    }
}
