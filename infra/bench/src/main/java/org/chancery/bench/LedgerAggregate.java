package org.chancery.bench;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.journal.Addressed;
import org.chancery.platform.journal.Shell;
import org.jspecify.annotations.Nullable;

/** The shell around {@link Ledger}, as services write it. */
@Aggregate(type = "ledger", cache = Shell.MEMORY)
final class LedgerAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private Ledger state = new Ledger(0);

    @CommandHandler(commandName = "ledger")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<LedgerCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(LedgerEvent event) {
        subject = event.ledger().subject().toString();
        state = state.evolve(event);
    }
}
