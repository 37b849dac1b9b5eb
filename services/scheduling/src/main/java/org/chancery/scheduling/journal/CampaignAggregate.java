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
import org.chancery.scheduling.campaign.Campaign;
import org.chancery.scheduling.campaign.CampaignCommand;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignId;
import org.jspecify.annotations.Nullable;

/** A campaign as Axon keeps it. */
@Aggregate(type = CampaignId.KIND, cache = Shell.MEMORY)
final class CampaignAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String subject;

    private Campaign state = Campaign.unknown();

    @CommandHandler(commandName = CampaignId.KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Addressed<CampaignCommand> order) {
        return Shell.decide(order, state);
    }

    @EventSourcingHandler
    void on(CampaignEvent event) {
        subject = event.campaign().subject().toString();
        state = state.evolve(event);
    }
}
