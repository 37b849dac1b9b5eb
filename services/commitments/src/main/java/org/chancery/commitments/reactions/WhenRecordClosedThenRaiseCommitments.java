package org.chancery.commitments.reactions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.Commitment;
import org.chancery.commitments.commitment.CommitmentCommand;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.commitment.CommitmentCommand.Restate;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.links.Meetings;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.Undertaking;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.stereotype.Component;

/**
 * A closed record raises exactly the undertakings written on its statements, and nothing from a verb alone. What repeats an
 * earlier commitment is put to that one, as long as it is to be kept; after its end the same words begin another. Who may
 * not know of the meeting may not know of what was promised there.
 */
@Component
final class WhenRecordClosedThenRaiseCommitments implements Reaction<RecordClosed> {

    private final Streams streams;
    private final Meetings meetings;

    WhenRecordClosedThenRaiseCommitments(Streams streams, Meetings meetings) {
        this.streams = streams;
        this.meetings = meetings;
    }

    @Override
    public EventTypes from() {
        return MinutesEvents.TYPES;
    }

    @Override
    public List<CommitmentCommand> react(RecordClosed closed, Delivery delivery) {
        ConsultationId consultation = closed.consultation();
        Marking meeting = consultation == null ? Marking.PUBLIC : meetings.marking(consultation, delivery);
        var commands = new ArrayList<CommitmentCommand>();
        for (ClosedStatement statement : closed.statements()) {
            for (Undertaking undertaking : statement.content().undertakings()) {
                commands.add(command(
                        delivery,
                        undertaking,
                        InOurWords.terms(
                                undertaking, statement.content().marking().or(meeting)),
                        InOurWords.source(closed, statement, undertaking)));
            }
        }
        return commands;
    }

    private CommitmentCommand command(Delivery delivery, Undertaking undertaking, Terms terms, Source source) {
        Subject repeated = undertaking.repeats();
        if (repeated == null) {
            return new RaiseFromRecord(id(delivery, undertaking), terms, source);
        }
        var earlier = new CommitmentId(UUID.fromString(repeated.id()));
        Commitment state = Commitment.unknown();
        for (var recorded : streams.read(earlier.subject(), CommitmentEvent.class)) {
            state = state.evolve(recorded.event());
        }
        var again = new Restate(earlier, terms, source);
        if (state.takesUp(again)) {
            return again;
        }
        boolean ended = !(state instanceof Commitment.Unknown);
        return new RaiseFromRecord(id(delivery, undertaking), terms, ended ? source.repeating(earlier) : source);
    }

    private CommitmentId id(Delivery delivery, Undertaking undertaking) {
        String item = undertaking.undertaking().value().toString();
        return new CommitmentId(DerivedId.of(delivery.id(), rule(), item));
    }
}
