package org.chancery.platform.journal.nextjar;

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

/** The shell around {@link NextJar}, as every service writes it around its cores. */
@Aggregate(type = "jar", cache = Shell.MEMORY)
final class NextJarAggregate {

    @AggregateIdentifier
    private @Nullable String subject;

    private NextJar state = new NextJar(false);

    @CommandHandler(commandName = "jar")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<NextJarCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(NextJarEvent event) {
        subject = event.jar().subject().toString();
        state = state.evolve(event);
    }
}
