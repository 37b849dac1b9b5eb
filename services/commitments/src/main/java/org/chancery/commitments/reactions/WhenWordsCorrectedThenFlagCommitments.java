package org.chancery.commitments.reactions;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.commitments.commitment.CommitmentCommand.Flag;
import org.chancery.commitments.commitment.CommitmentCommand.FollowMarking;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.links.Links;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.Statement;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.springframework.stereotype.Component;

/**
 * A corrigendum to a closed record flags the commitments that rest on the statements it touches, and marks them as high as
 * it marks those.
 */
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
    public List<? extends Command> react(CorrigendumIssued event, Delivery delivery) {
        links.await(delivery);
        return event.corrections().stream()
                .flatMap(correction -> commands(correction, event))
                .toList();
    }

    private Stream<? extends Command> commands(Correction correction, CorrigendumIssued event) {
        Statement content = correction.content();
        Corrigendum corrigendum = Corrigendum.to(event.record(), event.number());
        return links.saidIn(correction.statement()).stream().flatMap(one -> {
            var flag = new Flag(one, corrigendum, correction.statement(), event.reason());
            return content == null ? Stream.of(flag) : Stream.of(new FollowMarking(one, content.marking()), flag);
        });
    }
}
