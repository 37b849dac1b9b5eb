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
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.mechanism.Mechanism;
import org.chancery.scheduling.mechanism.MechanismCommand;
import org.jspecify.annotations.Nullable;

/** A mechanism as Axon keeps it. */
@Aggregate(type = MechanismId.KIND, cache = Shell.MEMORY)
final class MechanismAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private Mechanism state = Mechanism.unknown();

    @CommandHandler(commandName = MechanismId.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<MechanismCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(MechanismEvent event) {
        subject = event.mechanism().subject().toString();
        state = state.evolve(event);
    }
}
