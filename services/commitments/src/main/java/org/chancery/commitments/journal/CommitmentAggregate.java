package org.chancery.commitments.journal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.commitments.commitment.Commitment;
import org.chancery.commitments.commitment.CommitmentCommand;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.journal.Addressed;
import org.chancery.platform.journal.Shell;
import org.jspecify.annotations.Nullable;

/** A commitment as Axon loads it. */
@Aggregate(type = "commitment", cache = Shell.MEMORY)
final class CommitmentAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private Commitment state = Commitment.unknown();

    @CommandHandler(commandName = "commitment")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<CommitmentCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(CommitmentEvent event) {
        subject = event.commitment().subject().toString();
        state = state.evolve(event);
    }
}
