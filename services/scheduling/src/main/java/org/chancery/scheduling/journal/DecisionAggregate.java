package org.chancery.scheduling.journal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.journal.Addressed;
import org.chancery.platform.journal.Shell;
import org.chancery.scheduling.decision.Decision;
import org.chancery.scheduling.decision.DecisionCommand;
import org.chancery.scheduling.events.DecisionEvent;
import org.chancery.scheduling.events.DecisionId;
import org.jspecify.annotations.Nullable;

/** A decision as Axon keeps it. */
@Aggregate(type = DecisionId.KIND, cache = Shell.MEMORY)
final class DecisionAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private Decision state = Decision.unknown();

    @CommandHandler(commandName = DecisionId.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<DecisionCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(DecisionEvent event) {
        subject = event.decision().subject().toString();
        state = state.evolve(event);
    }
}
