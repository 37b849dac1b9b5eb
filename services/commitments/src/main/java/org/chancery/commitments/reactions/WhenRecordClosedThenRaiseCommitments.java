package org.chancery.commitments.reactions;

import java.util.ArrayList;
import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.Undertaking;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.springframework.stereotype.Component;

/** A closed record raises exactly the undertakings written on its statements, and nothing from a verb alone. */
@Component
final class WhenRecordClosedThenRaiseCommitments implements Reaction<RecordClosed> {

    @Override
    public EventTypes from() {
        return MinutesEvents.TYPES;
    }

    @Override
    public List<RaiseFromRecord> react(RecordClosed closed, Delivery delivery) {
        var commands = new ArrayList<RaiseFromRecord>();
        for (ClosedStatement statement : closed.statements()) {
            for (Undertaking undertaking : statement.content().undertakings()) {
                commands.add(new RaiseFromRecord(
                        id(delivery, undertaking),
                        InOurWords.terms(undertaking, statement.content().marking()),
                        InOurWords.source(closed, statement, undertaking)));
            }
        }
        return commands;
    }

    private CommitmentId id(Delivery delivery, Undertaking undertaking) {
        String item = undertaking.undertaking().value().toString();
        return new CommitmentId(DerivedId.of(delivery.id(), rule(), item));
    }
}
