package org.chancery.minutes.journal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.record.OccasionRecord;
import org.chancery.minutes.record.RecordCommand;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.journal.Addressed;
import org.chancery.platform.journal.Shell;
import org.jspecify.annotations.Nullable;

/** A record as Axon keeps it. */
@Aggregate(type = RecordId.KIND, cache = Shell.MEMORY)
final class RecordAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private OccasionRecord state = OccasionRecord.unknown();

    @CommandHandler(commandName = RecordId.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<RecordCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(RecordEvent event) {
        subject = event.record().subject().toString();
        state = state.evolve(event);
    }
}
