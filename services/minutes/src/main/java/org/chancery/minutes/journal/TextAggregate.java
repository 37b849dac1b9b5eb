package org.chancery.minutes.journal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.AgreedText;
import org.chancery.minutes.text.TextCommand;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.journal.Addressed;
import org.chancery.platform.journal.Shell;
import org.jspecify.annotations.Nullable;

/** An agreed text as Axon keeps it. */
@Aggregate(type = TextId.KIND, cache = Shell.MEMORY)
final class TextAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private AgreedText state = AgreedText.unknown();

    @CommandHandler(commandName = TextId.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<TextCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(AgreedTextEvent event) {
        subject = event.text().subject().toString();
        state = state.evolve(event);
    }
}
