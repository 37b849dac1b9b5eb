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
import org.chancery.scheduling.consultation.Consultation;
import org.chancery.scheduling.consultation.ConsultationCommand;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;

/** A consultation as Axon keeps it. */
@Aggregate(type = ConsultationId.KIND, cache = Shell.MEMORY)
final class ConsultationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private Consultation state = Consultation.unknown();

    @CommandHandler(commandName = ConsultationId.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<ConsultationCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(ConsultationEvent event) {
        subject = event.consultation().subject().toString();
        state = state.evolve(event);
    }
}
