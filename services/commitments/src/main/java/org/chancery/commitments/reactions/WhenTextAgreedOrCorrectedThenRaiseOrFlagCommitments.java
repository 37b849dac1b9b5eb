package org.chancery.commitments.reactions;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.commitments.commitment.CommitmentCommand.Flag;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseStanding;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.links.Links;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalRecorded;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalWithdrawn;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingLowered;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingRaised;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.springframework.stereotype.Component;

/** What the sides agreed on in a text stands higher, and what a corrigendum to the text touches is looked at again. */
@Component
final class WhenTextAgreedOrCorrectedThenRaiseOrFlagCommitments implements Reaction<AgreedTextEvent> {

    private final Links links;

    WhenTextAgreedOrCorrectedThenRaiseOrFlagCommitments(Links links) {
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
    public List<? extends Command> react(AgreedTextEvent event, Delivery delivery) {
        return switch (event) {
            case TextAgreed e -> {
                links.await(delivery);
                yield saidIn(e.statements())
                        .map(one -> new RaiseStanding(
                                one, e.text(), e.on(), delivery.label().marking()))
                        .toList();
            }
            case TextCorrigendumIssued e -> {
                links.await(delivery);
                yield e.statements().stream()
                        .flatMap(statement ->
                                flags(statement, e, delivery.label().marking()))
                        .toList();
            }
            case TextSubmitted _, ApprovalRecorded _, ApprovalWithdrawn _, TextMarkingRaised _, TextMarkingLowered _ ->
                List.of();
        };
    }

    private Stream<CommitmentId> saidIn(List<StatementId> statements) {
        return statements.stream()
                .flatMap(statement -> links.saidIn(statement).stream())
                .distinct();
    }

    private Stream<Flag> flags(StatementId statement, TextCorrigendumIssued event, Marking text) {
        Corrigendum corrigendum = Corrigendum.to(event.text(), event.number());
        return links.saidIn(statement).stream().map(one -> new Flag(one, corrigendum, statement, event.reason(), text));
    }
}
