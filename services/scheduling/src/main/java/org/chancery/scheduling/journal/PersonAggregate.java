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
import org.chancery.scheduling.events.PersonEvent;
import org.chancery.scheduling.events.PersonId;
import org.chancery.scheduling.person.Person;
import org.chancery.scheduling.person.PersonCommand;
import org.jspecify.annotations.Nullable;

/** A person of the register as Axon keeps it. */
@Aggregate(type = PersonId.KIND, cache = Shell.MEMORY)
final class PersonAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private Person state = Person.unknown();

    @CommandHandler(commandName = PersonId.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<PersonCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        subject = event.person().subject().toString();
        state = state.evolve(event);
    }
}
