package org.chancery.commitments.reactions;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.commitments.commitment.CommitmentCommand.Flag;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.links.Links;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.springframework.stereotype.Component;

/** A corrigendum to a closed record flags the commitments that rest on the statements it touches. */
@Component
final class WhenWordsCorrectedThenFlagCommitments implements Reaction<CorrigendumIssued> {

    private final Links links;

    WhenWordsCorrectedThenFlagCommitments(Links links) {
        this.links = links;
    }

    @Override
    public EventTypes from() {
        return MinutesEvents.TYPES;
    }

    @Override
    public String item(Command command, int place) {
        return command.toString();
    }

    @Override
    public List<Flag> react(CorrigendumIssued event, Delivery delivery) {
        links.await(delivery);
        return event.corrections().stream()
                .map(Correction::statement)
                .flatMap(statement -> flags(statement, event))
                .toList();
    }

    private Stream<Flag> flags(StatementId statement, CorrigendumIssued event) {
        Corrigendum corrigendum = Corrigendum.to(event.record(), event.number());
        return links.saidIn(statement).stream().map(one -> new Flag(one, corrigendum, statement, event.reason()));
    }
}
