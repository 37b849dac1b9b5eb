package org.chancery.minutes.journal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.minutes.events.TemplateEvent;
import org.chancery.minutes.events.TemplateId;
import org.chancery.minutes.template.RecordTemplate;
import org.chancery.minutes.template.TemplateCommand;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.journal.Addressed;
import org.chancery.platform.journal.Shell;
import org.jspecify.annotations.Nullable;

/** A template as Axon keeps it. */
@Aggregate(type = TemplateId.KIND, cache = Shell.MEMORY)
final class TemplateAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private RecordTemplate state = RecordTemplate.unset();

    @CommandHandler(commandName = TemplateId.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<TemplateCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(TemplateEvent event) {
        subject = event.template().subject().toString();
        state = state.evolve(event);
    }
}
