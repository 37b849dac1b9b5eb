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
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.party.Party;
import org.chancery.scheduling.party.PartyCommand;
import org.jspecify.annotations.Nullable;

/** A party of the register as Axon keeps it. */
@Aggregate(type = PartyCode.KIND, cache = Shell.MEMORY)
final class PartyAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private Party state = Party.unknown();

    @CommandHandler(commandName = PartyCode.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<PartyCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        subject = event.party().subject().toString();
        state = state.evolve(event);
    }
}
